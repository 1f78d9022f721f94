import { expect, it } from 'vitest';
import {
  addCivilityItem,
  beginCivility,
  cancelCivility,
  changeCivilityItem,
  civilitySheet,
  closeCivility,
  enterPaperVotes,
  markCivilityAttendance,
  planCivilityMeeting,
  publishCivility,
  removeCivilityItem,
  submitCivility,
  voteInCivility,
  writeCivilityMinutes,
} from '@/domain/neighbourhood';
import { cookieFor } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildAssociation, buildTerm } from '../../../factories/forces';
import { buildMatterPlace, buildRunner } from '../../../factories/matters';
import { memberActor } from '../../../factories/meetings';
import { buildMember } from '../../../factories/organization';

const { app, clock, begin } = appAtFixedTime();

/** A vote that has begun: two appraisers with an account, two without, all there; papers of both about the one item. */
async function begun() {
  clock.set(begin);
  const { payload } = app;
  const place = await buildMatterPlace(payload, 1);
  const council = await buildAssociation(payload, place.community);
  const leader = await buildTerm(payload, council.id, { role: 'leader', appraiser: true });
  const other = await buildTerm(payload, council.id, { appraiser: true });
  for (let papers = 0; papers < 2; papers += 1)
    await buildTerm(payload, council.id, { appraiser: true, user: false });
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
  await addCivilityItem({ ...call, kind: 'praise', subjectName: '田桂英', words: '扫楼道' });
  const { attendances } = await civilitySheet(payload, head, id);
  const all = attendances.map((row) => row.id);
  await markCivilityAttendance({ ...call, present: all });
  await beginCivility(call);
  const [item] = (await civilitySheet(payload, head, id)).items;
  const mark = (present: string[]) => markCivilityAttendance({ ...call, present });
  return {
    place,
    call,
    head,
    other: memberActor(other.user ?? ''),
    attendances,
    all,
    mark,
    item: item?.id ?? '',
  };
}

it('counts only while the quorum is there, and lets nobody off the list whose paper may be in', async () => {
  const { call, head, attendances, all, mark, item } = await begun();
  const { payload } = app;
  await enterPaperVotes({ ...call, item, yes: 2, no: 0, abstain: 0 });
  await voteInCivility({ ...call, choices: { [item]: 'yes' } });
  await expect(mark([])).rejects.toMatchObject({ message: expect.stringContaining('已经登记了纸票') });
  // Taken back, they may go; then too few are left, and what was voted is not counted.
  await enterPaperVotes({ ...call, item, yes: 0, no: 0, abstain: 0 });
  await mark([]);
  expect((await civilitySheet(payload, head, call.id)).meeting.present).toBe(1);
  await expect(closeCivility(call)).rejects.toMatchObject({
    message: expect.stringContaining('到会的评议员不够'),
  });
  await mark(all);
  await enterPaperVotes({ ...call, item, yes: 2, no: 0, abstain: 0 });
  await mark(attendances.filter(({ user }) => !user || user === head.userId).map((row) => row.id));
  await closeCivility(call);
  const { meeting, items } = await civilitySheet(payload, head, call.id);
  expect([meeting.present, items[0]?.yes]).toEqual([3, 3]);
});

it('is called off during the vote with its ballots, and says to whoever voted that they have', async () => {
  const { call, head, item } = await begun();
  const { payload } = app;
  await voteInCivility({ ...call, choices: { [item]: 'yes' } });
  const again = await app.fetch(`/work/appraisals/${call.id}/vote`, {
    headers: { cookie: await cookieFor(payload, head.userId ?? '') },
  });
  expect(await again.text()).toContain('您已经投过了');
  await cancelCivility({ ...call, reason: '人没到齐' });
  const left = await payload.count({
    collection: 'civility-ballots',
    where: { meeting: { equals: call.id } },
    overrideAccess: true,
  });
  expect([left.totalDocs, (await civilitySheet(payload, head, call.id)).meeting.state]).toEqual([
    0,
    'cancelled',
  ]);
});

it('is a service of whoever was there and is a Party member, by their account too', async () => {
  const { call, place, other, item } = await begun();
  const { payload } = app;
  const party = await buildMember(payload, { organization: place.branch, user: other.userId });
  await enterPaperVotes({ ...call, item, yes: 2, no: 0, abstain: 0 });
  await voteInCivility({ ...call, choices: { [item]: 'yes' } });
  await voteInCivility({ ...call, actor: other, choices: { [item]: 'no' } });
  await closeCivility(call);
  const records = await payload.find({
    collection: 'service-records',
    where: { member: { equals: party.id } },
    depth: 0,
    overrideAccess: true,
  });
  expect(records.docs).toMatchObject([{ source: 'civility' }]);
});

it('lets nobody vote about themselves, with or without a home named', async () => {
  clock.set(begin);
  const { payload } = app;
  const place = await buildMatterPlace(payload, 1);
  const council = await buildAssociation(payload, place.community);
  const leader = await buildTerm(payload, council.id, {
    role: 'leader',
    appraiser: true,
    personName: '刘玉芬',
  });
  await buildTerm(payload, council.id, { appraiser: true, personName: '田桂英' });
  await buildTerm(payload, council.id, { appraiser: true, user: false, personName: '马长海' });
  const head = memberActor(leader.user ?? '');
  const cookie = await cookieFor(payload, head.userId ?? '');
  const { id } = await planCivilityMeeting({
    payload,
    actor: head,
    association: council.id,
    title: '好邻居',
    startsAt: begin,
    venue: '村委会',
  });
  const call = { payload, actor: head, id };
  const sent = await app.submit(
    `/work/appraisals/${id}/items/new`,
    { formKey: 'about-oneself', kind: 'praise', subjectName: '刘玉芬一家', words: '扫楼道' },
    { cookie },
  );
  expect(sent.headers.get('location')).toContain('done=named');
  await addCivilityItem({ ...call, kind: 'praise', subjectName: '马长海、孙大娘', words: '修路灯' });
  const page = await (await app.fetch(`/work/appraisals/${id}`, { headers: { cookie } })).text();
  expect(page).toContain('刘玉芬同名，要回避');
  const { attendances, items } = await civilitySheet(payload, head, id);
  await markCivilityAttendance({ ...call, present: attendances.map((row) => row.id) });
  await beginCivility(call);
  const [own, other] = items.map((item) => item.id) as [string, string];
  await expect(voteInCivility({ ...call, choices: { [own]: 'yes', [other]: 'yes' } })).rejects.toMatchObject({
    fields: { choices: expect.stringContaining('回避') },
  });
  await voteInCivility({ ...call, choices: { [other]: 'yes' } });
  // Nor on paper.
  await expect(enterPaperVotes({ ...call, item: other, yes: 1, no: 0, abstain: 0 })).rejects.toMatchObject({
    code: 'validation',
  });
  // What is about oneself somebody else enters: neither verb nor page is there for them, and they end nothing.
  const at = `/work/appraisals/${id}/items/${own}/paper`;
  await expect(enterPaperVotes({ ...call, item: own, yes: 1, no: 0, abstain: 0 })).rejects.toMatchObject({
    code: 'forbidden',
  });
  const refused = await app.submit(at, { yes: '1', no: '0', abstain: '0' }, { cookie });
  expect([refused.status, (await app.fetch(at, { headers: { cookie } })).status]).toEqual([403, 403]);
  const during = await (await app.fetch(`/work/appraisals/${id}`, { headers: { cookie } })).text();
  expect([during.includes(at), during.includes(`/items/${other}/paper`)]).toEqual([false, true]);
  for (const step of [() => closeCivility(call), () => cancelCivility({ ...call, reason: '不想评了' })])
    await expect(step()).rejects.toMatchObject({
      message: expect.stringContaining('要您回避的（刘玉芬一家）'),
    });
  const staff = await buildRunner(payload, 'community-staff', place.community);
  await enterPaperVotes({ ...call, actor: staff, item: own, yes: 1, no: 0, abstain: 0 });
});

it('leaves what an item says to others than whoever it is about, also by their home', async () => {
  clock.set(begin);
  const { payload } = app;
  const place = await buildMatterPlace(payload, 1);
  const council = await buildAssociation(payload, place.community);
  const [home] = place.homes;
  const leader = await buildTerm(payload, council.id, { role: 'leader', household: home?.household });
  for (let appraisers = 0; appraisers < 2; appraisers += 1)
    await buildTerm(payload, council.id, { appraiser: true, user: false });
  const given = {
    payload,
    actor: memberActor(leader.user ?? ''),
    title: '劝导',
    startsAt: begin,
    venue: '村委会',
  };
  const { id } = await planCivilityMeeting({ ...given, association: council.id });
  const staff = await buildRunner(payload, 'community-staff', place.community);
  const advice = {
    kind: 'advice',
    subjectName: '一户',
    words: '楼道堆物',
    household: home?.household,
  } as const;
  await addCivilityItem({ payload, actor: staff, id, ...advice });
  const [item] = (await civilitySheet(payload, staff, id)).items;
  const call = { payload, actor: given.actor, id, item: item?.id ?? '' };
  for (const step of [
    () => removeCivilityItem(call),
    () => changeCivilityItem({ ...call, ...advice, words: '没什么' }),
  ])
    await expect(step()).rejects.toMatchObject({
      code: 'forbidden',
      message: expect.stringContaining('您要回避'),
    });
  await removeCivilityItem({ ...call, actor: staff });
});

it('shows whoever publishes who entered how many papers, and is published by nobody who entered any', async () => {
  const { call, head, other, place, item } = await begun();
  const { payload } = app;
  const [enterer, reviewer] = [
    await buildRunner(payload, 'community-staff', place.community),
    await buildRunner(payload, 'community-staff', place.community),
  ];
  await enterPaperVotes({ ...call, actor: enterer, item, yes: 2, no: 0, abstain: 0 });
  for (const actor of [head, other]) await voteInCivility({ ...call, actor, choices: { [item]: 'yes' } });
  await closeCivility(call);
  await writeCivilityMinutes({ ...call, minutes: '到会四人。' });
  await submitCivility(call);
  await expect(publishCivility({ ...call, actor: enterer })).rejects.toMatchObject({
    code: 'forbidden',
    message: expect.stringContaining('纸票有您登记的'),
  });
  const seen = async (user: string) =>
    (
      await app.fetch(`/work/appraisals/${call.id}`, { headers: { cookie: await cookieFor(payload, user) } })
    ).text();
  expect(await seen(enterer.userId)).not.toContain(`/work/appraisals/${call.id}/publish`);
  const page = await seen(reviewer.userId);
  for (const words of ['第1项：纸票2张', `${enterer.name}登记`, '先和投纸票的、数票的人核对'])
    expect(page).toContain(words);
  await publishCivility({ ...call, actor: reviewer });
});
