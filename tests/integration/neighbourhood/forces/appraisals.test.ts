import { expect, it } from 'vitest';
import {
  addCivilityItem,
  beginCivility,
  changeCivilityItem,
  civilitySheet,
  closeCivility,
  enterPaperVotes,
  markCivilityAttendance,
  planCivilityMeeting,
  publicCivilities,
  publishCivility,
  removeCivilityItem,
  submitCivility,
  voteInCivility,
  withdrawCivilityConsent,
  writeCivilityMinutes,
} from '@/domain/neighbourhood';
import { cookieFor } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildAssociation, buildTerm } from '../../../factories/forces';
import { buildMatterPlace, buildRunner } from '../../../factories/matters';
import { memberActor } from '../../../factories/meetings';
import { buildMember } from '../../../factories/organization';

const { app, clock, begin } = appAtFixedTime();

it('appraises in secret, once each, nobody their own household, and publishes only praise with consent after a second look', async () => {
  clock.set(begin);
  const { payload } = app;
  const place = await buildMatterPlace(payload, 2);
  const council = await buildAssociation(payload, place.community);
  const party = await buildMember(payload, { organization: place.branch });
  const leader = await buildTerm(payload, council.id, { role: 'leader', appraiser: true });
  const neighbour = await buildTerm(payload, council.id, {
    appraiser: true,
    household: place.homes[0]?.household,
  });
  await buildTerm(payload, council.id, { appraiser: true, user: false, member: String(party.id) });
  await buildTerm(payload, council.id, { appraiser: false });
  const head = memberActor(leader.user ?? '');
  const { id } = await planCivilityMeeting({
    payload,
    actor: head,
    association: council.id,
    title: '三季度好邻居',
    startsAt: begin,
    venue: '村委会',
  });
  const call = { payload, actor: head, id };
  await expect(beginCivility(call)).rejects.toMatchObject({
    message: expect.stringContaining('还没有要评议的'),
  });
  await addCivilityItem({
    ...call,
    kind: 'praise',
    subjectName: '刘玉芬家',
    household: place.homes[0]?.household,
    words: '照顾邻居老人三年',
    publicConsent: true,
  });
  await addCivilityItem({ ...call, kind: 'praise', subjectName: '不愿公开的人', words: '天天扫雪' });
  await addCivilityItem({
    ...call,
    kind: 'advice',
    subjectName: '某人',
    words: '楼道堆物',
    publicConsent: true,
  });
  await expect(beginCivility(call)).rejects.toMatchObject({ message: expect.stringContaining('评议员不够') });
  const sheet = await civilitySheet(payload, head, id);
  expect(sheet.attendances).toHaveLength(3);
  await markCivilityAttendance({ ...call, present: sheet.attendances.map((one) => one.id) });
  await beginCivility(call);
  const [one, two, three] = sheet.items.map((item) => item.id) as [string, string, string];
  const all = { [one]: 'yes', [two]: 'yes', [three]: 'no' } as const;
  const avoiding = memberActor(neighbour.user ?? '');
  expect((await civilitySheet(payload, avoiding, id)).ballot).toMatchObject({
    avoided: [{ subjectName: '刘玉芬家' }],
  });
  await expect(voteInCivility({ payload, actor: avoiding, id, choices: all })).rejects.toMatchObject({
    fields: { choices: '自己和自己家的事要回避，不用投' },
  });
  await expect(voteInCivility({ payload, actor: head, id, choices: { [one]: 'yes' } })).rejects.toMatchObject(
    { code: 'validation' },
  );
  clock.set(new Date(new Date(begin).getTime() + 1));
  const tries = await Promise.allSettled(
    Array.from({ length: 20 }, () => voteInCivility({ payload, actor: head, id, choices: all })),
  );
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await voteInCivility({ payload, actor: avoiding, id, choices: { [two]: 'abstain', [three]: 'yes' } });
  // One appraiser has no account: at most one ballot on paper.
  await expect(enterPaperVotes({ ...call, item: one, yes: 2, no: 0, abstain: 0 })).rejects.toMatchObject({
    code: 'validation',
  });
  await enterPaperVotes({ ...call, item: one, yes: 1, no: 0, abstain: 0 });
  await enterPaperVotes({ ...call, item: two, yes: 1, no: 0, abstain: 0 });
  // About the third two of three have voted: fewer than the quorum.
  await expect(closeCivility(call)).rejects.toMatchObject({
    code: 'invalid-state',
    message: expect.stringContaining('还差1人没有投票'),
  });
  await enterPaperVotes({ ...call, item: three, yes: 0, no: 1, abstain: 0 });
  const ballots = await payload.find({
    collection: 'civility-ballots',
    where: { meeting: { equals: id } },
    depth: 0,
    overrideAccess: true,
    limit: 50,
  });
  expect(ballots.docs).toHaveLength(5);
  for (const ballot of ballots.docs)
    expect(Object.keys(ballot).toSorted()).toEqual(['choice', 'id', 'item', 'meeting']);
  await closeCivility(call);
  expect((await civilitySheet(payload, head, id)).items).toMatchObject([
    // Two ballots would say who voted what.
    { yes: null, no: null, abstain: null, adopted: true, paperYes: null },
    { yes: 2, no: 0, abstain: 1, adopted: true, paperYes: null },
    { yes: 1, no: 2, abstain: 0, adopted: false, paperYes: null },
  ]);
  const left = await payload.count({
    collection: 'civility-ballots',
    where: { meeting: { equals: id } },
    overrideAccess: true,
  });
  expect(left.totalDocs).toBe(0);
  const records = await payload.find({
    collection: 'service-records',
    where: { member: { equals: party.id } },
    depth: 0,
    overrideAccess: true,
  });
  expect(records.docs).toMatchObject([{ source: 'civility', state: 'submitted' }]);
  await expect(submitCivility(call)).rejects.toMatchObject({ message: expect.stringContaining('会议记录') });
  await writeCivilityMinutes({
    ...call,
    minutes: '到会三人，红榜两项：刘玉芬、不愿公开的人。某人已当面劝。',
  });
  const [staff, other] = [
    await buildRunner(payload, 'community-staff', place.community),
    await buildRunner(payload, 'community-staff', place.community),
  ];
  await submitCivility({ ...call, actor: staff });
  await expect(publishCivility({ ...call, actor: head })).rejects.toMatchObject({ code: 'forbidden' });
  await expect(publishCivility({ ...call, actor: staff })).rejects.toMatchObject({ code: 'forbidden' });
  // Whoever handed it in finds the reason where others find the button.
  const runs = async (userId: string) =>
    (
      await app.fetch(`/work/appraisals/${id}`, { headers: { cookie: await cookieFor(payload, userId) } })
    ).text();
  const button = `/work/appraisals/${id}/publish`;
  const [mine, theirs] = [await runs(staff.userId), await runs(other.userId)];
  expect([mine.includes(button), theirs.includes(button)]).toEqual([false, true]);
  expect(mine).toContain('由另一位同事审核公布');
  expect(await publicCivilities(payload, { association: council.id })).toEqual([]);
  await publishCivility({ ...call, actor: other });
  const [result] = await publicCivilities(payload, { association: council.id });
  expect(result?.praised.map(({ name }) => name)).toEqual(['刘玉芬家', null]);
  const { number } = (await payload.findByID({
    collection: 'associations',
    id: council.id,
    depth: 0,
    overrideAccess: true,
  })) as { number: string };
  const page = await (await app.fetch(`/associations/${number}`)).text();
  expect(page).toContain('刘玉芬家');
  for (const hidden of ['不愿公开的人', '某人', '楼道堆物', '天天扫雪']) expect(page).not.toContain(hidden);
  // Taken back: at once, also on the page that was kept.
  await withdrawCivilityConsent({ ...call, item: one });
  const after = await (await app.fetch(`/associations/${number}`)).text();
  expect(after).not.toContain('刘玉芬');
  expect(after).toContain('一名居民');
  const cookie = await cookieFor(payload, staff.userId);
  const api = await app.fetch('/api/civility-ballots', { headers: { cookie } });
  expect(api.status).toBe(403);
});

it('adds an item once for one form, and puts it right or takes it off before the vote only', async () => {
  clock.set(begin);
  const { payload } = app;
  const place = await buildMatterPlace(payload, 1);
  const council = await buildAssociation(payload, place.community);
  const leader = await buildTerm(payload, council.id, { role: 'leader', appraiser: true });
  await buildTerm(payload, council.id, { appraiser: true });
  const head = memberActor(leader.user ?? '');
  const { id } = await planCivilityMeeting({
    payload,
    actor: head,
    association: council.id,
    title: '好邻居',
    startsAt: begin,
    venue: '村委会',
  });
  const call = { payload, actor: head, id };
  const given = {
    ...call,
    kind: 'praise' as const,
    subjectName: '田桂英',
    words: '扫楼道',
    publicConsent: true,
  };
  const household = place.homes[0]?.household;
  await Promise.all(
    Array.from({ length: 10 }, () => addCivilityItem({ ...given, household, formKey: 'the-same-item' })),
  );
  await addCivilityItem({ ...given, subjectName: '写错的', formKey: 'another-item' });
  const items = async () => (await civilitySheet(payload, head, id)).items;
  const [one, two] = await items();
  expect(await items()).toHaveLength(2);
  expect((await civilitySheet(payload, head, id)).meeting.items).toBe(2);
  await changeCivilityItem({ ...given, item: one?.id ?? '', subjectName: '田桂花' });
  await removeCivilityItem({ ...call, item: two?.id ?? '' });
  expect(await items()).toMatchObject([{ subjectName: '田桂花', household }]);
  await addCivilityItem({ ...given, subjectName: '第三个' });
  expect((await items()).map(({ order }) => order)).toEqual([0, 1]);
  const { attendances } = await civilitySheet(payload, head, id);
  await markCivilityAttendance({ ...call, present: attendances.map((row) => row.id) });
  await beginCivility(call);
  const late = { ...call, item: one?.id ?? '' };
  await expect(removeCivilityItem(late)).rejects.toMatchObject({ code: 'invalid-state' });
  await expect(changeCivilityItem({ ...given, ...late })).rejects.toMatchObject({ code: 'invalid-state' });
  const stranger = await buildRunner(payload, 'branch-secretary', (await buildMatterPlace(payload, 1)).grid);
  await expect(withdrawCivilityConsent({ ...late, actor: stranger })).rejects.toMatchObject({
    code: 'forbidden',
  });
});
