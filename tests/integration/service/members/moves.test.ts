import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '@/access';
import { receiveMember, transferMember } from '@/domain/service';
import { toIsoDay } from '@/shared/dates';
import { cookieFor } from '../../../factories/accounts';
import { startTestApp, type TestApp } from '../../../factories/app';
import { buildRunner } from '../../../factories/matters';
import { buildMember, buildNeighbourhood } from '../../../factories/organization';

let app: TestApp;
let here: Awaited<ReturnType<typeof buildNeighbourhood>>;
let there: Awaited<ReturnType<typeof buildNeighbourhood>>;
const cookies: Record<string, string> = {};
let receiver: Awaited<ReturnType<typeof buildRunner>>;

beforeAll(async () => {
  app = await startTestApp();
  const { payload } = app;
  [here, there] = [await buildNeighbourhood(payload), await buildNeighbourhood(payload)];
  receiver = await buildRunner(payload, 'community-staff', there.community);
  const keeper = await buildRunner(payload, 'community-staff', here.community);
  const secretary = await buildRunner(payload, 'branch-secretary', here.grid);
  for (const [who, { userId }] of Object.entries({ here: keeper, there: receiver, secretary }))
    cookies[who] = await cookieFor(payload, String(userId));
});
afterAll(() => app.close());

async function press(who: string, path: string, input: Record<string, unknown> = {}) {
  const answer = await app.fetch(`/api/${path}`, {
    method: 'POST',
    headers: {
      cookie: cookies[who] ?? '',
      origin: new URL(app.url).origin,
      'content-type': 'application/json',
    },
    body: JSON.stringify(input),
  });
  return { status: answer.status, body: (await answer.json()) as { message: string; fields?: object } };
}
const member = (data: Record<string, unknown> = {}) =>
  buildMember(app.payload, { organization: here.branch, ...data });
const read = (id: string) => app.payload.findByID({ collection: 'party-members', id, depth: 0 });
const historyOf = async (id: string) => {
  const where = { member: { equals: id } };
  const { docs } = await app.payload.find({ collection: 'member-moves', where, sort: 'createdAt', depth: 0 });
  return docs;
};

describe('a move inside the community', () => {
  it('is done at once and stands in the history, with day, letter and reason', async () => {
    const { id } = await member({ role: 'committee' });
    const answer = await press('here', `party-members/${id}/verbs/transfer`, {
      to: here.group,
      reason: '搬到3号楼',
      letter: '定组介〔2026〕11号',
      on: '2026-01-05',
    });
    expect(answer).toMatchObject({ status: 200 });
    expect(await read(id)).toMatchObject({
      organization: here.group,
      building: here.building,
      role: 'member',
    });
    expect(await historyOf(id)).toMatchObject([
      { kind: 'joined', to: here.branch, state: 'done' },
      {
        kind: 'moved',
        from: here.branch,
        to: here.group,
        fromGrid: here.grid,
        building: here.building,
        reason: '搬到3号楼',
        letter: '定组介〔2026〕11号',
        movedOn: '2026-01-04T16:00:00.000Z',
      },
    ]);
  });

  it('is refused to where the member is, on a day to come, and for whoever keeps another register', async () => {
    const { id } = await member();
    const path = `party-members/${id}/verbs/transfer`;
    expect(await press('here', path, { to: here.branch, reason: '没有动' })).toMatchObject({
      status: 422,
      body: { fields: { to: expect.any(String) } },
    });
    expect(await press('here', path, { to: here.group, reason: '下个月', on: '2999-01-01' })).toMatchObject({
      body: { fields: { on: expect.any(String) } },
    });
    expect((await press('there', path, { to: there.branch, reason: '挖人' })).status).toBe(404);
  });

  it('cannot be written by hand past the verb', async () => {
    const { id } = await member();
    await app.fetch(`/api/party-members/${id}`, {
      method: 'PATCH',
      headers: {
        cookie: cookies.here ?? '',
        origin: new URL(app.url).origin,
        'content-type': 'application/json',
      },
      body: JSON.stringify({
        organization: here.group,
        status: 'left',
        exempt: true,
        exemptionReason: 'age',
      }),
    });
    expect(await read(id)).toMatchObject({ organization: here.branch, status: 'active', exempt: false });
  });
});

describe('a move to another community', () => {
  it('offers the communities under their townships', async () => {
    const { id } = await member();
    const answer = await app.fetch(`/api/party-members/${id}/verbs`, {
      headers: { cookie: cookies.here ?? '' },
    });
    const body = JSON.stringify(await answer.json());
    const { shortName, township } = await app.payload.findByID({
      collection: 'divisions',
      id: there.community,
      depth: 0,
    });
    const above = await app.payload.findByID({ collection: 'divisions', id: String(township), depth: 0 });
    expect(body).toContain(
      JSON.stringify({ value: there.community, label: shortName, group: above.shortName }),
    );
  });

  const propose = async (id: string) => {
    const answer = await press('here', `party-members/${id}/verbs/transfer`, {
      community: there.community,
      reason: '搬家',
    });
    expect(answer.status).toBe(200);
    const move = (await historyOf(id)).at(-1);
    return String(move?.id);
  };

  it('waits for the other side and leaves the member where they are until then', async () => {
    const { id } = await member();
    const move = await propose(id);
    expect(await read(id)).toMatchObject({ organization: here.branch });
    expect((await press('here', `member-moves/${move}/verbs/receive`)).status).toBe(403);
    const again = await press('here', `party-members/${id}/verbs/transfer`, {
      to: here.group,
      reason: '改主意',
    });
    expect(again.body.message).toContain('已经在转接');
    expect((await press('there', `member-moves/${move}/verbs/receive`)).status).toBe(200);
    expect(await read(id)).toMatchObject({ organization: there.committee, community: there.community });
    expect((await historyOf(id)).at(-1)).toMatchObject({
      kind: 'moved',
      state: 'done',
      from: here.branch,
      to: there.committee,
      fromCommunity: here.community,
      community: there.community,
      decidedByName: expect.any(String),
    });
  });

  it('is refused with a reason, or withdrawn, and then decided', async () => {
    const first = await member();
    const refused = await propose(first.id);
    expect((await press('there', `member-moves/${refused}/verbs/refuse`, { reason: '' })).status).toBe(422);
    expect(
      (await press('there', `member-moves/${refused}/verbs/refuse`, { reason: '没有介绍信' })).status,
    ).toBe(200);
    const second = await propose(first.id);
    expect((await press('there', `member-moves/${second}/verbs/withdraw`, { reason: '撤' })).status).toBe(
      403,
    );
    expect((await press('here', `member-moves/${second}/verbs/withdraw`, { reason: '不搬了' })).status).toBe(
      200,
    );
    expect((await press('there', `member-moves/${second}/verbs/receive`)).status).not.toBe(200);
    expect(await read(first.id)).toMatchObject({ organization: here.branch });
  });

  it('happens once, however many receive at the same moment', async () => {
    const { id } = await member();
    const move = await propose(id);
    const call = { payload: app.payload, actor: receiver, id: move };
    const answers = await Promise.allSettled(Array.from({ length: 20 }, () => receiveMember(call)));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await historyOf(id)).map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      'joined done',
      'moved done',
    ]);
  });

  it('is not open to whoever leads an organisation', async () => {
    const { id } = await member();
    const leads = { collection: 'party-organizations' as const, id: here.branch, depth: 0 };
    await app.payload.update({ ...leads, data: { secretary: id } });
    const answer = await press('here', `party-members/${id}/verbs/transfer`, {
      community: there.community,
      reason: '搬家',
    });
    expect(answer.body.message).toContain('请先更换负责人');
    await app.payload.update({ ...leads, data: { secretary: null } });
  });
});

describe('leaving and coming back', () => {
  it('takes what is public along, and goes on in the same entry', async () => {
    const { id } = await member({ publicConsent: true, consentedAt: '2026-01-01T00:00:00.000Z' });
    const out = { outside: '石家庄市某街道党工委', reason: '工作调动', on: toIsoDay(new Date()) };
    expect((await press('secretary', `party-members/${id}/verbs/transfer-out`, out)).status).toBe(200);
    expect(await read(id)).toMatchObject({
      status: 'left',
      leftOn: expect.any(String),
      publicConsent: false,
      consentWithdrawnAt: expect.any(String),
    });
    const moving = await press('secretary', `party-members/${id}/verbs/transfer`, {
      to: here.group,
      reason: '调整',
    });
    expect(moving.status).not.toBe(200);
    const back = { to: here.branch, outside: '石家庄市某街道党工委' };
    expect((await press('secretary', `party-members/${id}/verbs/take-back`, back)).status).toBe(200);
    expect(await read(id)).toMatchObject({ status: 'active', leftOn: null, publicConsent: false });
    expect((await historyOf(id)).map(({ kind }) => kind)).toEqual(['joined', 'left', 'returned']);
  });
});

it('is done at once by whoever keeps both registers', async () => {
  const { id } = await member();
  const actor = systemActor('市委组织部');
  const { waiting } = await transferMember({
    payload: app.payload,
    actor,
    id,
    to: there.branch,
    reason: '整建制划转',
  });
  expect(waiting).toBe(false);
  expect(await read(id)).toMatchObject({ organization: there.branch, community: there.community });
});
