import { createLocalReq } from 'payload';
import { expect, it } from 'vitest';
import {
  addCivilityItem,
  cancelFamilyEvent,
  civilitySheet,
  familySheet,
  findingSheet,
  forgetFamilyHosts,
  forgetSubjects,
  forgetVisits,
  planCivilityMeeting,
  recordFinding,
  visitSheet,
} from '@/domain/neighbourhood';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildAssociation, buildFamilyEvent, buildTerm, buildVisit } from '../../../factories/forces';
import { buildMatterPlace } from '../../../factories/matters';
import { buildPhoto, staffActor } from '../../../factories/property';

const { app, clock, begin } = appAtFixedTime();

it('keeps numbers, and no longer than the settings say whom they were about', async () => {
  clock.set(begin);
  const { payload } = app;
  const place = await buildMatterPlace(payload, 1);
  const council = await buildAssociation(payload, place.community);
  await buildTerm(payload, council.id, { appraiser: true });
  await buildTerm(payload, council.id, { appraiser: true });
  const { id, stop } = await buildVisit(payload, { grid: place.grid });
  const files = [await buildPhoto(payload, staffActor)];
  const words = '王大妈家漏水';
  const call = { payload, actor: staffActor };
  const finding = (await recordFinding({ ...call, id, stop, kind: 'damage', words, files })).id;
  const { id: meeting } = await planCivilityMeeting({
    ...call,
    association: council.id,
    title: '好邻居',
    startsAt: begin,
    venue: '村委会',
  });
  await addCivilityItem({ ...call, id: meeting, kind: 'advice', subjectName: '某人', words: '楼道堆物' });
  const praise = { kind: 'praise' as const, subjectName: '田桂英', words: '扫楼道', publicConsent: true };
  await addCivilityItem({ ...call, id: meeting, ...praise });
  const event = await buildFamilyEvent(payload, council.id);
  await cancelFamilyEvent({ ...call, id: event.id, reason: '老人住院了' });
  const after = (days: number) => clock.set(new Date(new Date(begin).getTime() + days * 86_400_000));

  after(300);
  expect([await forgetVisits({ payload }), await forgetSubjects({ payload })]).toEqual([0, 0]);
  await forgetFamilyHosts({ payload });
  const sheet = await familySheet(await createLocalReq({}, payload), staffActor, event.number);
  expect(sheet.row.endReason).toBeNull();
  after(366);
  expect(await forgetSubjects({ payload })).toBe(1);
  expect((await civilitySheet(payload, staffActor, meeting)).items).toMatchObject([
    { subjectName: '已删除', words: '已删除' },
    { subjectName: '田桂英' },
  ]);
  after(732);
  expect(await forgetVisits({ payload })).toBe(2);
  expect(await findingSheet(payload, staffActor, finding)).toMatchObject({
    finding: { words: null, householdName: '已删除', kind: 'damage' },
    photos: [],
  });
  const round = await visitSheet(payload, staffActor, id);
  expect(round.stops).toEqual([]);
  expect(round.visit).toMatchObject({ stops: 1, met: 1 });
  expect([await forgetVisits({ payload }), await forgetSubjects({ payload })]).toEqual([0, 0]);
});
