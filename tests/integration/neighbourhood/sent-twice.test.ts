import { expect, it } from 'vitest';
import {
  addCivilityItem,
  beginCivility,
  civilitySheet,
  markCivilityAttendance,
  passConsultation,
  planCivilityMeeting,
  recordFinding,
} from '@/domain/neighbourhood';
import { forgetSentForms, sentFormLedTo } from '@/domain/sent-forms';
import { newId } from '@/shared/ids';
import { cookieFor } from '../../factories/accounts';
import { buildUnderWay } from '../../factories/activities';
import { appAtFixedTime } from '../../factories/fixed-time';
import { buildAssociation, buildTerm, buildVisit } from '../../factories/forces';
import { answer, buildLawPlace, buildQuestion } from '../../factories/law';
import { buildMatterPlace, buildRunner } from '../../factories/matters';
import { buildKeptOrganization } from '../../factories/mediation';
import { memberActor } from '../../factories/meetings';

const { app, clock, begin } = appAtFixedTime();

/** Sends a form twice, as a browser without scripts does. @returns where the first led, having seen that the second led there too */
async function twice(path: string, fields: Record<string, string>, cookie?: string): Promise<string> {
  const form = { formKey: newId(), ...fields };
  const send = async () => {
    const sent = await app.submit(path, form, cookie ? { cookie } : {});
    return [sent.status, sent.headers.get('location')];
  };
  const first = await send();
  expect([path, first[0]]).toEqual([path, 303]);
  expect([path, ...(await send())]).toEqual([path, ...first]);
  return String(first[1]);
}

it('leads the same form sent twice where the first led: consultations', async () => {
  clock.set(begin);
  const { payload } = app;
  const { community, helper, adviser } = await buildLawPlace(payload);
  const cookie = await cookieFor(payload, helper.actor.userId);
  const asked = await buildQuestion(payload, community);
  await twice(`/work/law/${asked.id}/answer`, { text: answer }, cookie);
  expect(await twice(`${asked.path}/follow-up`, { text: '借条上没写还款日期，怎么办？' })).toContain(
    'done=follow-up',
  );
  await twice(`/work/law/${asked.id}/answer`, { text: answer }, cookie);
  await twice(`${asked.path}/rate`, { grade: 'satisfied', comment: '' });
  // Another word is another form: it is refused as before.
  const rated = await app.submit(`${asked.path}/rate`, { formKey: newId(), grade: 'satisfied' });
  expect(rated.status).toBe(409);

  // Passed on, it is not the helper's any more.
  const passed = await buildQuestion(payload, community);
  await twice(`/work/law/${passed.id}/pass`, { note: '拿不准' }, cookie);
  expect((await app.fetch(`/work/law/${passed.id}`, { headers: { cookie } })).status).toBeLessThan(500);
  await expect(passConsultation({ payload, actor: helper.actor, id: passed.id })).rejects.toMatchObject({
    code: 'invalid-state',
    message: expect.stringContaining('已经转给'),
  });
  await twice(
    `/work/law/${passed.id}/answer`,
    { text: answer },
    await cookieFor(payload, adviser.actor.userId),
  );
});

it('leads the same form sent twice where the first led: findings, visits, activities, ballots', async () => {
  clock.set(begin);
  const { payload } = app;
  const place = await buildMatterPlace(payload, 1);
  await buildKeptOrganization(payload);
  const secretary = await buildRunner(payload, 'branch-secretary', place.grid);
  const cookie = await cookieFor(payload, secretary.userId);
  const { id, stop } = await buildVisit(payload, { grid: place.grid, actor: secretary });
  const found = async (kind: 'damage' | 'dispute') =>
    `/work/visits/findings/${(await recordFinding({ payload, actor: secretary, id, stop, kind, words: '楼道灯坏了' })).id}`;
  await twice(`${await found('damage')}/request`, { body: '楼道灯坏了' }, cookie);
  await twice(`${await found('damage')}/matter`, { title: '楼道灯', about: '楼道灯坏了' }, cookie);
  const parties = { type: 'neighbours', applicantName: '王大妈', respondentName: '孙师傅', agreed: 'yes' };
  await twice(`${await found('dispute')}/dispute`, parties, cookie);
  await twice(`/work/visits/${id}/finish`, {}, cookie);

  const { id: activity } = await buildUnderWay(payload, place.branch, { users: [secretary.userId] });
  const staff = await buildRunner(payload, 'community-staff', place.community);
  const asStaff = await cookieFor(payload, staff.userId);
  clock.set(new Date(new Date(begin).getTime() + 3 * 3_600_000));
  await twice(`/work/activities/${activity}/finish`, { hours: '2' }, asStaff);

  const council = await buildAssociation(payload, place.community);
  const leader = await buildTerm(payload, council.id, { role: 'leader', appraiser: true });
  await buildTerm(payload, council.id, { appraiser: true });
  const head = memberActor(leader.user ?? '');
  const title = {
    title: '好邻居',
    startsAt: new Date(new Date(begin).getTime() + 3 * 3_600_000).toISOString(),
  };
  const meeting = await planCivilityMeeting({
    payload,
    actor: head,
    association: council.id,
    ...title,
    venue: '村委会',
  });
  const call = { payload, actor: head, id: meeting.id };
  await addCivilityItem({ ...call, kind: 'praise', subjectName: '田桂英', words: '扫楼道' });
  const { attendances, items } = await civilitySheet(payload, head, meeting.id);
  await markCivilityAttendance({ ...call, present: attendances.map((row) => row.id) });
  await beginCivility(call);
  const asHead = await cookieFor(payload, head.userId ?? '');
  const ballot = `/work/appraisals/${meeting.id}/vote`;
  await twice(ballot, { [`choice-${items[0]?.id}`]: 'yes' }, asHead);
  // Another choice is another ballot.
  const other = await app.submit(
    ballot,
    { formKey: newId(), [`choice-${items[0]?.id}`]: 'no' },
    { cookie: asHead },
  );
  expect(other.status).toBe(409);

  // What is kept says neither who, nor what, nor where to; and it goes after a day.
  const kept = async () => (await payload.db.find({ collection: 'payload-kv', limit: 100, where: {} })).docs;
  const text = JSON.stringify(await kept());
  for (const hidden of [secretary.userId, head.userId ?? '', items[0]?.id ?? '', '/work/', 'choice'])
    expect(text).not.toContain(hidden);
  expect((await kept()).length).toBeGreaterThan(0);
  clock.set(new Date(new Date(begin).getTime() + 3 * 86_400_000));
  expect(await forgetSentForms({ payload })).toBeGreaterThan(0);
  expect(await kept()).toHaveLength(0);
  expect(await sentFormLedTo(payload, 'what was never sent')).toBeNull();
});

it('notes once what was sent twice at the same moment: that somebody needs care', async () => {
  clock.set(begin);
  const { payload } = app;
  const place = await buildMatterPlace(payload, 1);
  const secretary = await buildRunner(payload, 'branch-secretary', place.grid);
  const household = place.homes[0]?.household ?? '';
  const cookie = await cookieFor(payload, secretary.userId);
  const form = {
    formKey: newId(),
    personName: '薛奶奶',
    marks: 'alone',
    consentHow: 'spoken',
    readBack: 'yes',
  };
  const send = (more: Record<string, string> = {}) =>
    app.submit(`/work/visits/care/${household}/note`, { ...form, ...more }, { cookie });
  const sent = await Promise.all(Array.from({ length: 5 }, () => send()));
  expect(sent.map(({ status }) => status)).toEqual(Array(5).fill(303));
  const { totalDocs } = await payload.count({
    collection: 'household-cares',
    where: { household: { equals: household } },
    overrideAccess: true,
  });
  expect(totalDocs).toBe(1);
  // A key that is no key is said in words that say what to do.
  const broken = await send({ formKey: 'x' });
  const words = await broken.text();
  expect([broken.status, words.includes('Too small')]).toEqual([422, false]);
});
