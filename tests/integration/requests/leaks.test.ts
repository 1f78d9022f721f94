import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RoleName, ScopeKind } from '@/access';
import { env } from '@/shared/env';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildDivision } from '../../factories/organization';
import { buildHandlingUnit, buildRequestAt, buildStaff } from '../../factories/requests';

let app: TestApp;
let unit: string;
let community: string;
let open: { id: string };
let secret: { id: string };
const cookies: Record<string, string> = {};

const phone = '13611112222';
const person = '令狐冲之';

beforeAll(async () => {
  app = await startTestApp();
  unit = await buildHandlingUnit(app.payload);
  community = (await buildDivision(app.payload)).id;
  const facts = { unit, community, phone, name: person };
  open = await buildRequestAt(app.payload, 'in-progress', facts);
  secret = await buildRequestAt(app.payload, 'in-progress', { ...facts, confidential: true });
  await buildRequestAt(app.payload, 'in-progress', { phone, name: person });
  const people: [string, RoleName, { kind: ScopeKind; id: string }][] = [
    ['operator', 'operator', { kind: 'city', id: '' }],
    ['handler', 'unit-handler', { kind: 'unit', id: unit }],
    ['stranger', 'unit-handler', { kind: 'unit', id: await buildHandlingUnit(app.payload) }],
    ['staff', 'community-staff', { kind: 'community', id: community }],
    ['elsewhere', 'community-staff', { kind: 'community', id: (await buildDivision(app.payload)).id }],
    ['resident', 'resident', { kind: 'community', id: community }],
  ];
  for (const [name, role, scope] of people) {
    cookies[name] = await app.signInAs((await buildStaff(app.payload, role, scope)).username);
  }
});
afterAll(() => app?.close());

const api = (path: string, who?: string, init: RequestInit = {}) =>
  app.fetch(path, {
    ...init,
    headers: { origin: env().siteUrl, ...(who ? { cookie: cookies[who] ?? '' } : {}), ...init.headers },
  });
const count = async (path: string, who?: string) => {
  const answer = await api(path, who);
  return answer.status === 200 ? ((await answer.json()) as { totalDocs: number }).totalDocs : answer.status;
};

describe('who sees which requests through the API', () => {
  it.each([
    [undefined, 403],
    ['resident', 403],
    ['operator', 3],
    ['handler', 2],
    ['staff', 2],
    ['stranger', 0],
    ['elsewhere', 0],
  ])('%s: requests and their events', async (who, expected) => {
    const seen = await count('/api/requests', who);
    expect(seen === 403 || seen === 0 ? (expected === 403 ? 403 : 0) : seen).toBe(expected);
    const events = await count('/api/request-events', who);
    expect(events === 403 || events === 0).toBe(expected === 403 || expected === 0);
  });
});

describe('name and phone', () => {
  it.each(['operator', 'handler', 'staff'])('are masked for %s, also in the raw columns', async (who) => {
    const text = await (await api('/api/requests?depth=1&limit=20', who)).text();
    for (const leak of [
      phone,
      person,
      'Cipher',
      'requesterPhoneIndex',
      'trackingTokenHash',
      'idempotencyKey',
    ])
      expect(text).not.toContain(leak);
    expect(text).toContain('136****2222');
  });

  it('are not even shown masked to the unit when secrecy was asked for', async () => {
    const asHandler = await (await api(`/api/requests/${secret.id}`, 'handler')).text();
    expect(asHandler).not.toContain('136****2222');
    expect(asHandler).toContain('要求保密');
    expect(await (await api(`/api/requests/${secret.id}`, 'operator')).text()).toContain('136****2222');
  });

  it.each([
    'requests/ID?select[requesterPhone]=true',
    'requests/ID?select[number]=true',
    'requests/ID?select[number]=true&select[confidential]=false',
    'requests?where[id][equals]=ID&select[requesterName]=true&select[requesterPhone]=true',
    'request-events?where[request][equals]=ID&depth=1&populate[requests][requesterPhone]=true',
    'request-events?where[request][equals]=ID&depth=1&populate[requests][number]=true',
  ])('stay away from the unit whatever part is asked for: %s', async (query) => {
    const answer = await api(`/api/${query.replace('ID', secret.id)}`, 'handler');
    const text = await answer.text();
    expect(answer.status).toBe(200);
    if (query.startsWith('requests')) expect(text).toContain('要求保密');
    expect(text).not.toContain('136****2222');
    expect(text).not.toContain('令');
  });

  it.each([
    'where[requesterPhone][equals]=13611112222',
    'where[requesterPhoneIndex][exists]=true',
    'where[requesterPhoneCipher][like]=v1',
    'where[requesterName][equals]=令狐冲之',
    'where[trackingTokenHash][like]=a',
    'where[or][0][requesterPhoneIndex][like]=a',
    'where[idempotencyKey][like]=p',
  ])('cannot be found by filtering: %s', async (query) => {
    for (const who of ['operator', 'handler']) {
      const answer = await api(`/api/requests?${query}`, who);
      const everything = await count('/api/requests', who);
      if (answer.status === 200)
        expect([0, everything]).toContain(((await answer.json()) as { totalDocs: number }).totalDocs);
      else expect(answer.status).toBeGreaterThanOrEqual(400);
    }
  });

  it.each(['requesterPhoneIndex', 'requesterPhoneCipher', 'trackingTokenHash'])(
    'cannot be compared by sorting on %s',
    async (field) => {
      const plain = await (await api('/api/requests?limit=20&select[number]=true', 'operator')).json();
      const answer = await api(`/api/requests?limit=20&select[number]=true&sort=${field}`, 'operator');
      if (answer.status !== 200) return expect(answer.status).toBeGreaterThanOrEqual(400);
      const down = await (
        await api(`/api/requests?limit=20&select[number]=true&sort=-${field}`, 'operator')
      ).json();
      const numbers = (page: unknown) =>
        (page as { docs: { number: string }[] }).docs.map(({ number }) => number);
      expect(numbers(await answer.json())).toEqual(numbers(down));
      expect(numbers(plain)).toHaveLength(3);
    },
  );

  it('are revealed with a reason to those who must call, and every look is logged', async () => {
    const reveal = (id: string, who: string, reason = '电话联系反映人') =>
      api(`/api/requests/${id}/reveal`, who, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ field: 'requesterPhone', reason }),
      });
    const seen = await reveal(open.id, 'handler');
    expect(await seen.json()).toEqual({ value: phone });
    expect((await reveal(open.id, 'handler', '')).status).toBe(422);
    expect((await reveal(open.id, 'stranger')).status).toBe(404);
    expect((await reveal(open.id, 'staff')).status).toBe(403);
    expect((await reveal(open.id, 'resident')).status).toBeGreaterThanOrEqual(403);
    expect((await reveal(secret.id, 'handler')).status).toBe(403);
    expect((await reveal(secret.id, 'operator')).status).toBe(200);
    const { totalDocs } = await app.payload.count({
      collection: 'audit-events',
      where: {
        and: [
          { action: { equals: 'personal-data.revealed' } },
          { subjectCollection: { equals: 'requests' } },
        ],
      },
    });
    expect(totalDocs).toBe(2);
  });
});

describe('states and secrets cannot be written past the verbs', () => {
  it.each([
    { state: 'closed' },
    { satisfaction: 'very-satisfied' },
    { reply: '已解决' },
    { visibility: 'public' },
    { requesterPhone: '13900000000' },
    { dueAt: '2030-01-01T00:00:00Z' },
  ])('%j is left as it was', async (patch) => {
    const before = await app.payload.findByID({
      collection: 'requests',
      id: open.id,
      overrideAccess: true,
      depth: 0,
    });
    const answer = await api(`/api/requests/${open.id}`, 'operator', {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(patch),
    });
    expect([200, 403]).toContain(answer.status);
    const after = await app.payload.findByID({
      collection: 'requests',
      id: open.id,
      overrideAccess: true,
      depth: 0,
    });
    const [field] = Object.keys(patch) as (keyof typeof before)[];
    expect(after[field as keyof typeof after]).toEqual(before[field as keyof typeof before]);
  });

  it('lets nobody create or delete requests, events, photos or counters through the API', async () => {
    for (const slug of ['requests', 'request-events', 'request-photos', 'request-counters']) {
      const create = await api(`/api/${slug}`, 'operator', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      });
      expect([slug, create.status]).toEqual([slug, 403]);
      const remove = await api(`/api/${slug}?where[id][exists]=true`, 'operator', { method: 'DELETE' });
      expect(remove.status).toBeGreaterThanOrEqual(403);
    }
  });
});
