import { afterAll, beforeAll, expect, it } from 'vitest';
import { acceptRequest } from '@/domain/requests';
import { buildUser, cookieFor, type RoleFor } from '../../../factories/accounts';
import { startTestApp, type TestApp } from '../../../factories/app';
import { buildNeighbourhood } from '../../../factories/organization';
import { buildHandlingUnit, buildRequest, buildRequestAt, operator } from '../../../factories/requests';
import { readRequest } from '../../../factories/time';
import { workbenchOf } from '../../../factories/workbench';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app?.close());

async function bench(role: RoleFor) {
  const { id } = await buildUser(app.payload, { roles: [role] });
  return workbenchOf(app, await cookieFor(app.payload, id));
}

const reason = '在工作台比对后，确认是同一件事。';
const body = '小区大门口的路灯坏了三天，晚上黑得看不见台阶。';

/** Two likely duplicates of one place: the earlier one accepted, the later one fresh. */
async function pair() {
  const { community, compound } = await buildNeighbourhood(app.payload);
  const main = await buildRequest(app.payload, { community, compound, body });
  const duplicate = await buildRequest(app.payload, { community, compound, body: `${body}请尽快修。` });
  await acceptRequest({ payload: app.payload, actor: operator, id: main.id });
  return { main, duplicate, community };
}

it('offers beside a request which of the two may lead, to whoever may merge', async () => {
  const centre = await bench({ role: 'operator' });
  const { main, duplicate, community } = await pair();
  const ways = async (one: typeof centre, id: string) => {
    const { duplicates } = (await (await one.get(`/${id}/beside`)).json()) as {
      duplicates: { id: string; ways: string[] }[];
    };
    return duplicates.map((item) => [item.id, item.ways]);
  };
  // What is not accepted yet leads nobody.
  expect(await ways(centre, duplicate.id)).toEqual([[main.id, ['joins']]]);
  expect(await ways(centre, main.id)).toEqual([[duplicate.id, ['takes-in']]]);
  await acceptRequest({ payload: app.payload, actor: operator, id: duplicate.id });
  expect(await ways(centre, duplicate.id)).toEqual([[main.id, ['joins', 'takes-in']]]);
  expect(await ways(centre, main.id)).toEqual([[duplicate.id, ['takes-in', 'joins']]]);
  const staff = await bench({ role: 'community-staff', kind: 'community', place: community });
  expect(await ways(staff, main.id)).toEqual([[duplicate.id, []]]);
});

it('says in words why it does not merge, and merges once when two people press at the same time', async () => {
  const [one, two] = [await bench({ role: 'operator' }), await bench({ role: 'operator' })];
  const { main, duplicate } = await pair();
  const merge = (who: typeof one, id: string, number: string) =>
    who.post(`/${id}/verbs/merge`, { main: number, reason });
  const answers = await Promise.all([one, two].map((who) => merge(who, duplicate.id, main.number)));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  const refused = (await answers.find(({ status }) => status === 409)?.json()) as { message: string };
  expect(refused.message).toContain(`已经并入${main.number}`);
  expect((await readRequest(app.payload, main.id)).mergedCount).toBe(1);
  // The other way round, by somebody who still sees the old state.
  const around = await merge(two, main.id, duplicate.number);
  expect(around.status).toBe(409);
  expect(await around.json()).toMatchObject({ message: expect.stringContaining('作为主件') });
  // Taken back at once, by whoever did it, and a second time by nobody.
  const undo = () =>
    one.post(`/${duplicate.id}/verbs/undo-merge`, { reason: '在工作台并错了，不是同一件事。' });
  expect((await undo()).status).toBe(200);
  expect(await readRequest(app.payload, duplicate.id)).toMatchObject({
    state: 'submitted',
    mergedInto: null,
  });
  expect((await two.post(`/${duplicate.id}/verbs/undo-merge`, { reason: '不是同一件事。' })).status).toBe(
    409,
  );
});

it('touches nothing that the person may not read or decide', async () => {
  const unit = await buildHandlingUnit(app.payload);
  const handler = await bench({ role: 'unit-handler', kind: 'unit', place: unit });
  const mine = await buildRequestAt(app.payload, 'dispatched', { unit });
  const { main, duplicate } = await pair();
  const foreign = await handler.post(`/${duplicate.id}/verbs/merge`, { main: main.number, reason });
  expect(foreign.status).toBe(404);
  expect(await foreign.json()).toMatchObject({ message: '没有找到您要的内容。' });
  const own = await handler.post(`/${mine.id}/verbs/merge`, { main: main.number, reason });
  expect(own.status).toBe(403);
  // A number of somebody else's request tells a person who may not merge nothing about it.
  const unknown = await handler.post(`/${mine.id}/verbs/merge`, { main: '20200101-0001', reason });
  expect(await unknown.json()).toEqual(await own.json());
});
