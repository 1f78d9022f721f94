import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { evaluateRequest, publishRequest } from '@/domain/requests';
import { resetRequestLimits } from '@/portal/requests/rate-limits';
import { setClock } from '@/shared/clock';
import { env } from '@/shared/env';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildDivision } from '../../factories/organization';
import {
  buildCategory,
  buildHandlingUnit,
  buildRequest,
  buildRequestAt,
  buildStaff,
  eventsOfRequest,
  operator,
  visitor,
} from '../../factories/requests';

let app: TestApp;
let unit: string;
let handler: { id: string; cookie: string };
let resident: { id: string; cookie: string };
let operatorCookie: string;

beforeAll(async () => {
  app = await startTestApp();
  unit = await buildHandlingUnit(app.payload);
  handler = await account('unit-handler', { kind: 'unit', id: unit });
  const community = String((await buildDivision(app.payload)).id);
  resident = await account('resident', { kind: 'community', id: community });
  operatorCookie = (await account('operator')).cookie;
});
afterAll(() => app?.close());
beforeEach(async () => {
  for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1']) await resetRequestLimits(address);
});

async function account(
  ...[role, scope]: [Parameters<typeof buildStaff>[1], Parameters<typeof buildStaff>[2]?]
) {
  const { id, username } = await buildStaff(app.payload, role, scope);
  return { id, cookie: await app.signInAs(username) };
}

const category = () => buildCategory(app.payload);
const praise = { solved: 'solved', satisfaction: 'very-satisfied' } as const;
const phone = '13800138000';
const get = (path: string, cookie?: string) => app.fetch(path, { headers: cookie ? { cookie } : {} });
const messagesOf = async (id: string) =>
  (
    await app.payload.find({
      collection: 'outbox',
      where: { key: { like: `request:${id}:link` } },
      overrideAccess: true,
      depth: 0,
    })
  ).totalDocs;

describe('a handler who wants to evaluate their own work', () => {
  it('gets a page to read for number and phone, without the link and without the form', async () => {
    const { number, trackingToken, id } = await buildRequestAt(app.payload, 'evaluation', { unit });
    const path = (await app.submit('/track', { number, phone })).headers.get('location') ?? '';
    const html = await (await get(path)).text();
    expect(html).toContain('已更换三号楼换热站的阀门');
    expect(html).toContain('把链接再发到我的手机');
    expect(html).not.toContain(trackingToken);
    expect(html).not.toContain('name="satisfaction"');
    const view = path.split('/').pop() ?? '';
    expect((await app.submit(`/track/${view}/evaluation`, praise)).status).toBe(404);
    expect((await app.submit(`${path}/evaluation`, praise)).status).toBe(403);
    expect(await eventsOfRequest(app.payload, id)).toHaveLength(6);
  });

  it('is refused while signed in as staff even with the link; the requester is not', async () => {
    const { trackingToken, id } = await buildRequestAt(app.payload, 'evaluation', { unit });
    const path = `/track/${trackingToken}/evaluation`;
    for (const cookie of [handler.cookie, operatorCookie]) {
      const answer = await app.submit(path, praise, { cookie });
      expect(answer.status).toBe(403);
      expect(await answer.text()).toContain('工作人员账号不能评价');
    }
    await app.payload.db.updateOne({
      collection: 'requests',
      id,
      data: { requesterAccount: handler.id },
    });
    expect((await app.submit(path, praise, { cookie: handler.cookie })).status).toBe(403);
    expect((await app.submit(path, praise, { cookie: resident.cookie })).status).toBe(303);
  });

  it('may as staff of another unit evaluate what they filed themselves', async () => {
    const { id } = await buildRequestAt(app.payload, 'evaluation');
    await app.payload.db.updateOne({
      collection: 'requests',
      id,
      data: { requesterAccount: handler.id },
    });
    const actor = {
      ...visitor,
      userId: handler.id,
      grants: [{ role: 'unit-handler' as const, scope: { kind: 'unit' as const, id: unit } }],
    };
    const call = { payload: app.payload, id, byLink: true, ...praise };
    expect(await evaluateRequest({ ...call, actor })).toMatchObject({ state: 'closed' });
  });

  it('can only have the link sent to the phone of the requester, and seldom', async () => {
    const { number, id } = await buildRequestAt(app.payload, 'evaluation', { unit });
    const path = (await app.submit('/track', { number, phone })).headers.get('location') ?? '';
    const answers = [];
    for (let count = 0; count < 4; count += 1) answers.push(await app.submit(`${path}/link`, {}));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 429]);
    expect(await messagesOf(id)).toBe(1);
    const done = await (await get(answers[0]?.headers.get('location') ?? '')).text();
    expect(done).toContain('链接已发到您反映时留的手机');
  });

  it('is told so when a landline was left', async () => {
    const landline = '03122312345';
    const { number, id } = await buildRequestAt(app.payload, 'evaluation', { unit, phone: landline });
    const path = (await app.submit('/track', { number, phone: landline })).headers.get('location') ?? '';
    const answer = await app.submit(`${path}/link`, {});
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('收不到短信');
    expect(await messagesOf(id)).toBe(0);
  });

  it('cannot keep or forge the address of the page', async () => {
    const { number } = await buildRequest(app.payload);
    const path = (await app.submit('/track', { number, phone })).headers.get('location') ?? '';
    expect((await get(`${path}x`)).status).toBe(410);
    setClock({ now: () => new Date(Date.now() + 31 * 60_000) });
    try {
      expect((await get(path)).status).toBe(410);
      expect((await app.submit(`${path}/link`, {})).status).toBe(410);
    } finally {
      setClock(null);
    }
  });
});

describe('who asked for secrecy', () => {
  it('is in no event by account, and nobody but the service centre finds events by an account', async () => {
    const actor = { ...visitor, userId: resident.id, name: '赵小满' };
    const { id } = await buildRequestAt(app.payload, 'in-progress', { unit, confidential: true });
    const own = await buildRequest(app.payload, { actor, confidential: true } as never);
    for (const one of [id, own.id]) {
      const [first] = await eventsOfRequest(app.payload, one);
      expect(first).toMatchObject({ party: 'requester', actorName: '反映人' });
      expect(first?.actor ?? null).toBeNull();
    }
    const seen = await (await get('/api/request-events?limit=50', handler.cookie)).json();
    const { docs } = seen as { docs: Record<string, unknown>[] };
    expect(docs.length).toBeGreaterThan(0);
    for (const doc of docs) expect(doc).not.toHaveProperty('actor');
    const filter = `/api/request-events?where[actor][equals]=${resident.id}`;
    const asHandler = await get(filter, handler.cookie);
    if (asHandler.status === 200) expect(await asHandler.json()).toMatchObject({ totalDocs: 0 });
    else expect(asHandler.status).toBeGreaterThanOrEqual(400);
    expect((await get(filter, operatorCookie)).status).toBe(200);
  });
});

describe('a form key somebody else has seen', () => {
  const idempotencyKey = 'portal:seen-by-another';

  it('gives the receipt for the same content, phone and account only', async () => {
    const first = await buildRequest(app.payload, { idempotencyKey });
    expect(await buildRequest(app.payload, { idempotencyKey })).toMatchObject({
      id: first.id,
      repeated: true,
    });
    const account = { actor: { ...visitor, userId: resident.id } } as never;
    for (const other of [{ phone: '13900139000' }, { body: '完全不同的一件事情。' }, account]) {
      await expect(buildRequest(app.payload, { idempotencyKey, ...other })).rejects.toMatchObject({
        code: 'conflict',
      });
    }
  });

  it('shows the form again on the portal, with what was typed and a new key', async () => {
    const form = {
      step: 'check',
      formKey: 'used-twice-on-the-portal',
      placeText: '三号楼',
      body: '楼道里的灯坏了一个星期了。',
      phone,
      publicConsent: 'no',
      category: await category(),
    };
    expect((await app.submit('/requests/new', form)).status).toBe(303);
    const again = await app.submit('/requests/new', { ...form, body: '电梯也坏了，请来修一下。' });
    const html = await again.text();
    expect(again.status).toBe(409);
    expect(again.headers.get('location')).toBeNull();
    expect(html).toContain('这张表已经提交过');
    expect(html).toContain('电梯也坏了');
    const formKey = /name="formKey" value="([^"]+)"/.exec(html)?.[1] ?? '';
    expect(formKey).not.toBe(form.formKey);
    const next = await app.submit('/requests/new', { ...form, formKey, body: '电梯也坏了，请来修一下。' });
    expect(next.status).toBe(303);
  });
});

describe('what is not for publishing yet', () => {
  it('stays private until it is answered', async () => {
    const { id } = await buildRequestAt(app.payload, 'in-progress', { publicConsent: true });
    const call = { payload: app.payload, actor: operator, id };
    await expect(publishRequest({ ...call, decision: 'public' })).rejects.toMatchObject({
      code: 'invalid-state',
      message: '这件诉求还没有答复，答复后才能公开。',
    });
    expect(await publishRequest({ ...call, decision: 'withheld' })).toMatchObject({ state: 'in-progress' });
  });
});

describe('a collection that refuses to be read at all', () => {
  it.each(['requests'])('answers the verbs of %s with 403, not 500', async (slug) => {
    const { id } = await buildRequest(app.payload);
    for (const init of [{}, { method: 'POST', body: '{}' }]) {
      const path = `/api/${slug}/${id}/verbs${init.method ? '/accept' : ''}`;
      const answer = await app.fetch(path, {
        ...init,
        headers: { cookie: resident.cookie, origin: env().siteUrl, 'content-type': 'application/json' },
      });
      expect([403, 404]).toContain(answer.status);
      expect(['forbidden', 'not-found']).toContain(((await answer.json()) as { code: string }).code);
    }
  });
});
