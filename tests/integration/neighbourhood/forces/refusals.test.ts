import { expect, it } from 'vitest';
import {
  addCivilityItem,
  adviseFamilyEvent,
  beginCivility,
  civilitySheet,
  markCivilityAttendance,
  planCivilityMeeting,
} from '@/domain/neighbourhood';
import { newId } from '@/shared/ids';
import { cookieFor } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildAssociation, buildFamilyEvent, buildTerm, inDays, scale } from '../../../factories/forces';
import { buildMatterPlace } from '../../../factories/matters';
import { memberActor } from '../../../factories/meetings';

const { app, clock, begin } = appAtFixedTime();

/** A council with its leader signed in. */
async function led() {
  clock.set(begin);
  const place = await buildMatterPlace(app.payload, 1);
  const council = await buildAssociation(app.payload, place.community);
  const leader = await buildTerm(app.payload, council.id, { role: 'leader', appraiser: true });
  await buildTerm(app.payload, council.id, { appraiser: true });
  const head = memberActor(leader.user ?? '');
  return { place, council, head, cookie: await cookieFor(app.payload, head.userId ?? '') };
}
const send = async (path: string, fields: Record<string, string>, cookie: string) => {
  const answer = await app.submit(path, { formKey: newId(), ...fields }, { cookie });
  return { location: answer.headers.get('location') ?? '', body: await answer.text() };
};

it('lets one lead at a time', async () => {
  const { council } = await led();
  await expect(buildTerm(app.payload, council.id, { role: 'leader' })).rejects.toMatchObject({
    fields: { role: expect.stringContaining('先结束这一任') },
  });
  await buildTerm(app.payload, council.id, { role: 'deputy' });
});

it('says of a family event what is wrong with its day and its money, and to a member what they did', async () => {
  const { council, cookie } = await led();
  const fields = {
    association: council.id,
    kind: 'wedding',
    on: inDays(10),
    hostName: '赵铁柱',
    hostPhone: '13900005678',
    tables: '20',
    costPerTable: '300',
    vehicles: '4',
    gifts: '0',
    days: '1',
  };
  const far = await send('/family-events/new', { ...fields, on: '2036-01-01' }, cookie);
  expect(far.body).toContain('请看看年份对不对');
  for (const costPerTable of ['abc', '12.345'])
    expect((await send('/family-events/new', { ...fields, costPerTable }, cookie)).body).toContain(
      '每桌多少钱：请写多少元，最多两位小数',
    );
  const none = await send('/family-events/new', { ...fields, costPerTable: '' }, cookie);
  expect(none.body).toContain('请填写每桌多少钱，没有填0');
  const { location } = await send('/family-events/new', fields, cookie);
  expect(location).toContain('done=on-behalf');
  const done = await (await app.fetch(location, { headers: { cookie } })).text();
  expect(done).not.toContain('会和您联系');
});

it('shows no number in what was talked over', async () => {
  const { council, head, cookie } = await led();
  const { id, number } = await buildFamilyEvent(app.payload, council.id);
  const note = '减到15桌，再打13712345678';
  await adviseFamilyEvent({ payload: app.payload, actor: head, id, ...scale, note });
  const page = await (await app.fetch(`/family-events/${number}`, { headers: { cookie } })).text();
  expect(page).toContain('减到15桌，再打***');
});

it('asks for the start that was left out, and for every vote that is missing', async () => {
  const { council, head, cookie } = await led();
  const plan = { association: council.id, title: '好邻居', venue: '村委会' };
  expect((await send('/work/appraisals/new', { ...plan, startsAt: '' }, cookie)).body).toContain(
    '请填写开会时间',
  );
  const { payload } = app;
  const { id } = await planCivilityMeeting({ payload, actor: head, ...plan, startsAt: begin });
  const call = { payload, actor: head, id };
  for (const subjectName of ['田桂英', '孙大娘'])
    await addCivilityItem({ ...call, kind: 'praise', subjectName, words: '扫楼道' });
  const { attendances } = await civilitySheet(payload, head, id);
  await markCivilityAttendance({ ...call, present: attendances.map((row) => row.id) });
  await beginCivility(call);
  const { body } = await send(`/work/appraisals/${id}/vote`, {}, cookie);
  for (const name of ['田桂英', '孙大娘']) expect(body).toContain(`${name}：请选择同意、不同意或弃权`);
});
