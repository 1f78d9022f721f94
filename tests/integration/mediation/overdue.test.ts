import type { Payload } from 'payload';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import {
  cancelSession,
  chooseForParty,
  type KeptRow,
  keptDisputes,
  mediationTodos,
  overdueLabels,
  planSession,
} from '@/domain/mediation';
import { now } from '@/shared/clock';
import { cookieFor } from '../../factories/accounts';
import { appAtFixedTime } from '../../factories/fixed-time';
import { buildAgreed, buildTribunal, holdSession, inHours, sheetOf } from '../../factories/hearings';
import { buildDispute, buildMethod } from '../../factories/mediation';
import { buildAtMenu, buildOffice, choiceOf } from '../../factories/mediation-menu';

const { app, clock, begin } = appAtFixedTime();
let payload: Payload;
beforeAll(async () => {
  payload = app.payload;
  await buildMethod(payload);
});
beforeEach(() => clock.set(begin));

type Desk = Awaited<ReturnType<typeof buildOffice>>['desk'];
const read = (id: string) => payload.findByID({ collection: 'disputes', id, depth: 0, overrideAccess: true });
const forget = (id: string) =>
  payload.db.updateOne({ collection: 'disputes', id, data: { firstContactAt: null } });

/** What is late by the list, its filter, its counts and the to-dos, which have to say the same. */
async function late(desk: Desk): Promise<string[]> {
  const listed = async (filter: 'open' | 'overdue') => {
    const found = await keptDisputes(payload, desk, { filter, page: 1, at: now() });
    return { rows: (found?.rows ?? []) as KeptRow[], total: found?.total, overdue: found?.overdue };
  };
  const open = (await listed('open')).rows.filter(({ overdue }) => overdue.length > 0);
  const filtered = await listed('overdue');
  expect(filtered.rows.map(({ id }) => id).sort()).toEqual(open.map(({ id }) => id).sort());
  expect([filtered.total, filtered.overdue]).toEqual([open.length, open.length]);
  const todos = await mediationTodos({ payload, actor: desk });
  const dueByTodo = (todos?.groups ?? [])
    .flatMap(({ items }) => items)
    .filter(({ dueAt }) => dueAt && new Date(dueAt) < now())
    .map(({ label }) => label);
  expect(new Set(dueByTodo)).toEqual(new Set(open.map(({ number }) => number)));
  return open.flatMap(({ overdue }) => overdue.map((kind) => overdueLabels[kind])).sort();
}

it('a case nobody has spoken about is late in the list, the filter, the count and the to-dos alike', async () => {
  const { organization, desk } = await buildOffice(payload);
  const { number } = await buildDispute(payload, organization);
  expect(await late(desk)).toEqual([]);
  clock.set(inHours(24 * 6));
  expect(await late(desk)).toEqual(['还没有联系双方']);
  const cookie = await cookieFor(payload, desk.userId);
  const html = await (await app.fetch('/work/mediation', { headers: { cookie } })).text();
  expect(html).toContain('超过期限（1件）');
  expect(html).toContain('还没有联系双方');
  const only = await (await app.fetch('/work/mediation?filter=overdue', { headers: { cookie } })).text();
  expect(only).toContain(number);
  clock.set(inHours(24 * 90));
  expect(await late(desk)).toEqual(['超过调解期限', '还没有联系双方']);
});

it('who chose at the counter was spoken to, and so were both where both chose', async () => {
  const at = await buildAtMenu(payload);
  expect((await read(at.id)).firstContactAt ?? null).toBeNull();
  await chooseForParty({
    payload,
    actor: at.desk,
    id: at.id,
    party: at.one.id,
    ...choiceOf(at),
    readBack: true,
  });
  expect((await read(at.id)).firstContactAt).toBeTruthy();
});

it('a case that is being mediated waits for no first contact, also one from before it was noted', async () => {
  const tribunal = await buildTribunal(payload);
  const { id } = await buildAgreed(payload, tribunal);
  expect((await read(id)).firstContactAt).toBeTruthy();
  clock.set(inHours(24));
  await holdSession(payload, tribunal, id, { result: 'continue' });
  await forget(id);
  clock.set(inHours(24 * 6));
  expect(await late(tribunal.desk)).toEqual([]);
});

it('another time in the place of the one called off is what the case says', async () => {
  const tribunal = await buildTribunal(payload);
  const { id } = await buildAgreed(payload, tribunal);
  const [session] = (await sheetOf(payload, tribunal, id)).sessions;
  const call = { payload, actor: tribunal.as };
  await cancelSession({ ...call, id: session?.id ?? '', reason: '调解员病了' });
  const startsAt = inHours(72);
  const time = { startsAt, endsAt: inHours(73), place: '村委会', agreedByBoth: true };
  await planSession({ ...call, dispute: id, ...time });
  expect(await read(id)).toMatchObject({ slotStartsAt: startsAt, placeText: '村委会' });
  clock.set(inHours(48));
  expect(await late(tribunal.desk)).toEqual([]);
});
