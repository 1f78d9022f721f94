import type { Payload } from 'payload';
import { beforeAll, expect, it } from 'vitest';
import { acceptHandOver, waitingHandOvers } from '@/domain/mediation';
import { handOverRequest } from '@/domain/requests';
import { cookieFor, newPhone } from '../../factories/accounts';
import { appAtFixedTime } from '../../factories/fixed-time';
import { accountActor, buildDesk, buildMediationOrganization } from '../../factories/mediation';
import { buildDivision } from '../../factories/organization';
import { buildHandlingUnit, buildRequestAt, buildStaff, eventsOfRequest } from '../../factories/requests';

const { app } = appAtFixedTime();
let payload: Payload;
let unit: string;
let request: string;
let handler: string;
const others: Record<string, string> = {};

const note = '和楼上李大海因为漏水，想请人调解';
const secret = '李大海';

const page = async (path: string, user: string) => {
  const answer = await app.fetch(path, { headers: { cookie: await cookieFor(payload, user) } });
  return { status: answer.status, text: await answer.text() };
};

beforeAll(async () => {
  payload = app.payload;
  const division = await buildDivision(payload);
  const community = String(division.id);
  const township = String(division.township);
  const desk = await buildDesk(
    payload,
    String((await buildMediationOrganization(payload, { community })).id),
  );
  unit = await buildHandlingUnit(payload);
  handler = (await buildStaff(payload, 'unit-handler', { kind: 'unit', id: unit })).id;
  others.colleague = (await buildStaff(payload, 'unit-handler', { kind: 'unit', id: unit })).id;
  for (const role of ['city-leader', 'supervisor', 'operator', 'administrator'] as const)
    others[role] = (await buildStaff(payload, role)).id;
  others['township-leader'] = (
    await buildStaff(payload, 'township-leader', { kind: 'township', id: township })
  ).id;
  others['community-staff'] = (
    await buildStaff(payload, 'community-staff', { kind: 'community', id: community })
  ).id;
  ({ id: request } = await buildRequestAt(payload, 'in-progress', {
    unit,
    community,
    township,
    name: '张秘一',
    phone: newPhone(),
  }));
  const actor = {
    ...accountActor(handler, '陈经办'),
    grants: [{ role: 'unit-handler' as const, scope: { kind: 'unit' as const, id: unit } }],
  };
  await handOverRequest({ payload, actor, id: request, confirmed: true, requester: true, note });
  const [found] = await waitingHandOvers(payload, desk);
  await acceptHandOver({ payload, actor: desk, id: found?.id ?? '', type: 'neighbours', otherName: secret });
  const event = (await eventsOfRequest(payload, request)).find(({ verb }) => verb === 'hand-over');
  expect(event?.internalNote ?? null).toBe(null);
  // As rows of before have it.
  await payload.db.updateOne({
    collection: 'request-events',
    id: String(event?.id),
    data: { internalNote: note },
  });
});

it('is read by who wrote it and by the unit that has the request', async () => {
  for (const user of [handler, others.colleague ?? '']) {
    expect((await page(`/api/hand-overs?where[request][equals]=${request}`, user)).text).toContain(secret);
    expect((await page(`/work/${request}`, user)).text).toContain(secret);
    expect((await page(`/api/hand-overs?select[note]=true`, user)).text).toContain(secret);
  }
});

it.each(['city-leader', 'township-leader', 'supervisor', 'operator', 'administrator', 'community-staff'])(
  'is not read by %s, whatever the door',
  async (role) => {
    const user = others[role] ?? '';
    const mine = `where[request][equals]=${request}`;
    for (const path of [
      `/api/hand-overs?${mine}`,
      `/api/hand-overs?select[note]=true&${mine}`,
      `/api/request-events?${mine}&limit=50`,
      `/api/request-events?${mine}&select[internalNote]=true&limit=50`,
      `/work/${request}`,
    ]) {
      const { status, text } = await page(path, user);
      if (path.startsWith('/api')) expect(status, path).toBe(200);
      expect(text, path).not.toContain(secret);
    }
    // Nor found out by asking for it.
    for (const [slug, field] of [
      ['hand-overs', 'note'],
      ['request-events', 'internalNote'],
    ]) {
      const found = await page(
        `/api/${slug}?${mine}&where[${field}][like]=${encodeURIComponent(secret)}`,
        user,
      );
      expect(found.status, slug).not.toBe(200);
    }
    const history = await page(`/api/request-events?${mine}&limit=50`, user);
    expect(history.text).toContain('准备移交人民调解');
  },
);
