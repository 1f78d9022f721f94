import { expect, it } from 'vitest';
import { answerDispute, correctEntry, disputeEntry, draftListFrom, publishList } from '@/domain/property';
import { appAtFixedTime } from '../../factories/fixed-time';
import { buildManagement, buildPhoto, staffActor } from '../../factories/property';
import { buildActor, buildInhabited } from '../../factories/rectifications';
import { buildList } from '../../factories/red-black';

const { app, clock, begin } = appAtFixedTime();

it('is public only after the time for disputes, with every dispute answered, method and numbers printed', async () => {
  const { payload } = app;
  const { community, compound } = await buildInhabited(payload, 0);
  const manager = await buildActor(payload, 'property-manager', compound);
  const stranger = await buildActor(payload, 'property-manager', (await buildInhabited(payload, 0)).compound);
  const keeper = await buildActor(payload, 'community-staff', community);
  const supervisor = await buildActor(payload, 'supervisor');
  const { list, entry } = await buildList(payload, compound);
  const path = `/ratings/lists/${list}`;
  const publish = () => publishList({ payload, actor: supervisor, id: list });
  expect((await app.fetch(path)).status).toBe(404);
  const { totalDocs } = await payload.count({
    collection: 'outbox',
    where: {
      user: { in: [manager.userId, keeper.userId] },
      template: { equals: 'red-black-list.disputing' },
    },
  });
  expect(totalDocs).toBe(2);
  const object = { payload, entry, words: '有12户是另一个小区的' };
  await expect(disputeEntry({ ...object, actor: stranger })).rejects.toMatchObject({ code: 'forbidden' });
  const files = [await buildPhoto(payload, manager)];
  const dispute = await disputeEntry({ ...object, actor: manager, files });
  await expect(publish()).rejects.toMatchObject({ code: 'invalid-state' });
  clock.set('2026-12-02T09:00:00+08:00');
  await expect(disputeEntry({ ...object, actor: keeper })).rejects.toMatchObject({ code: 'invalid-state' });
  await expect(publish()).rejects.toMatchObject({ message: expect.stringContaining('没有答复') });
  const answer = { payload, id: dispute.id, reply: '核对了名单，已更正' };
  await expect(answerDispute({ ...answer, actor: keeper, decision: 'kept' })).rejects.toMatchObject({
    code: 'forbidden',
  });
  const correction = '43户改为31户，平均2.50分不变';
  await answerDispute({ ...answer, actor: supervisor, decision: 'corrected', correction });
  await publish();
  const page = await (await app.fetch(path)).text();
  for (const words of ['至少20户评价', '43户', '2.50（2.30–2.70）', correction, '核对了名单'])
    expect(page).toContain(words);
  expect(page).not.toContain('有12户是另一个小区的');
  expect(await (await app.fetch('/ratings/lists')).text()).toContain('2026年第三季度');
  await correctEntry({
    payload,
    actor: supervisor,
    id: entry,
    decision: 'removed',
    correction: '移出黑榜',
    reason: '复核有误',
  });
  expect(await (await app.fetch(path)).text()).toContain('另有1个小区经核对移出');
  clock.set(begin);
});

it('is drafted once for a round, by those who run it', async () => {
  const { payload } = app;
  const { community } = await buildInhabited(payload, 0);
  const keeper = await buildActor(payload, 'community-staff', community);
  const draft = { payload, round: 'round-1', roundName: '第一季度', results: [] };
  await expect(draftListFrom({ ...draft, actor: keeper })).rejects.toMatchObject({ code: 'forbidden' });
  const both = await Promise.all([
    draftListFrom({ ...draft, actor: staffActor }),
    draftListFrom({ ...draft, actor: staffActor }),
  ]);
  expect(both[0].id).toBe(both[1].id);
});

it('lists who managed when households had their say, whoever manages today', async () => {
  const { payload } = app;
  const { compound } = await buildInhabited(payload, 0);
  await buildManagement(payload, compound);
  const line = { payload, round: 'round-2', roundName: '第二季度' };
  const results = [{ compound, n: 43, mean: 250, low: 230, high: 270 }];
  await draftListFrom({ ...line, actor: staffActor, judgedAt: '2024-02-01T00:00:00.000Z', results });
  const { docs } = await payload.find({
    collection: 'red-black-entries',
    where: { compound: { equals: compound } },
    depth: 0,
    overrideAccess: true,
  });
  expect(docs).toMatchObject([{ companyName: '社区（没有登记由谁管）' }]);
  expect(docs[0]?.company ?? null).toBeNull();
});
