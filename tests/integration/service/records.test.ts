import type { Payload } from 'payload';
import { expect, it } from 'vitest';
import { inTransaction } from '@/database';
import {
  type AutomaticRecord,
  declareConflict,
  editRecord,
  endConflict,
  logRecord,
  onRecordChanged,
  publicRecord,
  type RecordImage,
  recordFrom,
  recordSheet,
  recordsOf,
  returnRecord,
  revokeRecord,
  showRecordWords,
  verifyRecord,
  verifyRecords,
  withdrawRecord,
} from '@/domain/service';
import { appAtFixedTime } from '../../factories/fixed-time';
import { buildMatter, buildRunner, doTask, resolve } from '../../factories/matters';
import { buildMember } from '../../factories/organization';
import { buildPhoto, staffActor } from '../../factories/property';
import { residentActor } from '../../factories/residents';
import {
  buildRecord,
  buildServicePlace,
  buildServingMember,
  buildVerifier,
  readServiceRecord,
  service,
} from '../../factories/service-records';

const { app } = appAtFixedTime();

const eventsOf = async (payload: Payload, record: string) => {
  const { docs } = await payload.find({
    collection: 'service-record-events',
    where: { record: { equals: record } },
    sort: 'id',
    depth: 0,
    overrideAccess: true,
    showHiddenFields: true,
  });
  return docs;
};
const forbidden = { code: 'forbidden' };

it('goes from a log over a return and an edit to a verification, with its whole history', async () => {
  const { payload } = app;
  const { member, secretary } = await buildServicePlace(payload);
  const { actor } = member;
  const photo = await buildPhoto(payload, actor);
  const given = service({ files: [photo] });
  const { id } = await logRecord({ payload, actor, ...given });
  // The form was sent twice.
  expect(await logRecord({ payload, actor, ...given })).toEqual({ id, repeated: true });
  await returnRecord({ payload, actor: secretary, id, reason: '写清楚是哪栋楼' });
  const { files: _files, formKey: _key, ...facts } = given;
  await editRecord({ payload, actor, id, ...facts, text: '扫3号楼前的雪，找张三13812345678借的铲子' });
  const edited = await readServiceRecord(payload, id);
  expect(edited).toMatchObject({ state: 'submitted', returnReason: null, editCount: 1 });
  expect(edited.maskedText).not.toMatch(/138|3号楼/);
  await verifyRecord({ payload, actor: secretary, id });
  expect(await readServiceRecord(payload, id)).toMatchObject({ state: 'verified', decidedByName: '孙书记' });
  const events = await eventsOf(payload, id);
  expect(events.map(({ verb }) => verb)).toEqual(['log', 'return', 'edit', 'verify']);
  expect(events[2]?.detail).toContain('扫3号楼前的雪');
  const period = { from: '2026-11-01T00:00:00.000Z', until: '2026-12-01T00:00:00.000Z' };
  expect(await recordsOf({ payload }, member.id, period)).toMatchObject([{ id, quarters: 8 }]);
  const later = { from: '2026-11-22T16:00:00.000Z', until: '2026-12-01T00:00:00.000Z' };
  expect(await recordsOf({ payload }, [member.id], later)).toEqual([]);
  await revokeRecord({ payload, actor: secretary, id, reason: '和签到重复' });
  await expect(verifyRecord({ payload, actor: secretary, id })).rejects.toMatchObject({
    code: 'invalid-state',
  });
});

it('shows nobody a name, also of words stored before, and keeps the words from the public when the member says so', async () => {
  const { payload } = app;
  const { member, secretary } = await buildServicePlace(payload);
  const { actor } = member;
  const text = '和王秀英、张大爷一起给3号楼2单元张三扫雪，刘桂香老人道谢，电话13912345678，微信abc_12345';
  const { id } = await logRecord({ payload, actor, ...service({ text }) });
  await verifyRecord({ payload, actor: secretary, id });
  // As a record from before a rule: what is public is masked anew on reading.
  await payload.db.updateOne({ collection: 'service-records', id, data: { maskedText: text } });
  const shown = await publicRecord(payload, id);
  expect(shown?.text).not.toMatch(/王秀英|张三|刘桂香|139|abc|3号|2单元/);
  expect(shown?.text).toContain('扫雪');
  expect((await recordSheet(payload, actor, id))?.shown).toBe(shown?.text);
  await expect(showRecordWords({ payload, actor: secretary, id, shown: false })).rejects.toMatchObject(
    forbidden,
  );
  await showRecordWords({ payload, actor, id, shown: false });
  expect((await publicRecord(payload, id))?.text).toBeNull();
  await showRecordWords({ payload, actor, id, shown: true });
  expect((await publicRecord(payload, id))?.text).toContain('扫雪');
  const hidden = await logRecord({ payload, actor, ...service({ text, kind: 'care', hidden: true }) });
  await verifyRecord({ payload, actor: secretary, id: hidden.id });
  expect((await publicRecord(payload, hidden.id))?.text).toBeNull();
});

it('masks of whom it served only what is a name', async () => {
  const { payload } = app;
  const { member, secretary } = await buildServicePlace(payload);
  const publicText = async (given: Parameters<typeof service>[0]) => {
    const { id } = await logRecord({ payload, actor: member.actor, ...service(given) });
    await verifyRecord({ payload, actor: secretary, id });
    return (await publicRecord(payload, id))?.text;
  };
  expect(await publicText({ text: '陪2号楼的独居老人去医院', served: '2号楼的独居老人' })).toBe(
    '陪*号楼的独居老人去医院',
  );
  const text = '教赵大海用手机，有事打0312-5551234，或加V：zhanglaoshi88';
  expect(await publicText({ text, served: '赵大海', kind: 'policy' })).toBe(
    '教赵**用手机，有事打***，或加V：***',
  );
});

it('refuses what a day cannot hold, days too far away, and warns of the same day and kind', async () => {
  const { payload } = app;
  const { member } = await buildServicePlace(payload);
  const { actor } = member;
  const log = (given: Parameters<typeof service>[0]) => logRecord({ payload, actor, ...service(given) });
  await expect(log({ on: '2026-11-24' })).rejects.toMatchObject({ fields: { on: '不能晚于今天' } });
  await expect(log({ on: '2026-08-01' })).rejects.toMatchObject({
    fields: { on: expect.stringContaining('60天') },
  });
  await expect(log({ quarters: 49 })).rejects.toMatchObject({ fields: { quarters: expect.any(String) } });
  await log({});
  await expect(log({})).rejects.toMatchObject({ fields: { different: expect.stringContaining('扫雪') } });
  await log({ different: true });
  await log({ kind: 'policy' });
  await expect(log({ kind: 'care', quarters: 25 })).rejects.toMatchObject({
    fields: { quarters: expect.stringContaining('6小时') },
  });
  const stranger = residentActor(
    (await buildServingMember(payload, (await buildServicePlace(payload)).branch)).actor.userId,
  );
  const nobody = { ...stranger, userId: 'nobody' };
  await expect(logRecord({ payload, actor: nobody, ...service() })).rejects.toMatchObject(forbidden);
});

it('lets nobody verify their own record, their declared spouse’s, or one of another node', async () => {
  const { payload } = app;
  const { member, secretary, grid, branch } = await buildServicePlace(payload);
  const elsewhere = await buildServicePlace(payload);
  const id = await buildRecord(payload, { member, verifier: null });
  await expect(verifyRecord({ payload, actor: elsewhere.secretary, id })).rejects.toMatchObject(forbidden);
  await expect(verifyRecord({ payload, actor: member.actor, id })).rejects.toMatchObject(forbidden);

  // The secretary is a member too, and has logged.
  const entry = await buildMember(payload, {
    name: secretary.name,
    organization: branch,
    user: secretary.userId,
  });
  const own = await buildRecord(payload, { member: { actor: secretary }, verifier: null });
  await expect(verifyRecord({ payload, actor: secretary, id: own })).rejects.toMatchObject({
    message: expect.stringContaining('自己'),
  });
  // A colleague of the node above does.
  const colleague = await buildVerifier(payload, grid, { name: '周副书记' });
  await verifyRecord({ payload, actor: colleague, id: own });

  // By name, as the member declares it; it holds both ways.
  const spouse = { relation: 'spouse' as const, otherName: secretary.name };
  const { id: declared } = await declareConflict({
    payload,
    actor: member.actor,
    member: member.id,
    ...spouse,
  });
  await expect(
    declareConflict({ payload, actor: member.actor, member: member.id, ...spouse }),
  ).rejects.toMatchObject({ fields: { otherName: expect.any(String) } });
  for (const verb of [
    verifyRecord,
    (call: Parameters<typeof verifyRecord>[0]) => returnRecord({ ...call, reason: '不' }),
  ])
    await expect(verb({ payload, actor: secretary, id })).rejects.toMatchObject({
      message: expect.stringContaining('亲属'),
    });
  const roled = { ...member.actor, grants: secretary.grants };
  await withdrawRecord({ payload, actor: secretary, id: own, reason: '记错了' });
  const again = await buildRecord(payload, { member: { actor: secretary }, verifier: null });
  await expect(verifyRecord({ payload, actor: roled, id: again })).rejects.toMatchObject(forbidden);

  // Neither of the two ends it; a third one does, and the history stays.
  await expect(
    endConflict({ payload, actor: secretary, id: declared, reason: '离婚' }),
  ).rejects.toMatchObject(forbidden);
  await endConflict({ payload, actor: colleague, id: declared, reason: '登记错了' });
  await verifyRecord({ payload, actor: secretary, id });
  // By the register's entry, entered by the branch.
  await declareConflict({
    payload,
    actor: colleague,
    member: member.id,
    otherMember: String(entry.id),
    relation: 'spouse',
  });
  await expect(revokeRecord({ payload, actor: secretary, id, reason: '试试' })).rejects.toMatchObject(
    forbidden,
  );
});

it('verifies many and says of each that could not be why', async () => {
  const { payload } = app;
  const { member, secretary, branch } = await buildServicePlace(payload);
  const other = await buildServingMember(payload, branch, { name: '钱小花' });
  const first = await buildRecord(payload, { member, verifier: null });
  const done = await buildRecord(payload, { member: other, verifier: secretary });
  const second = await buildRecord(payload, { member: other, verifier: null }, { kind: 'care' });
  const foreign = await buildServicePlace(payload);
  const far = await buildRecord(payload, { member: foreign.member, verifier: null });
  const result = await verifyRecords({ payload, actor: secretary, ids: [first, done, far, second, first] });
  expect(result.verified).toEqual([first, second]);
  expect(result.refused.map(({ id }) => id)).toEqual([done, far]);
  expect(result.refused[0]?.message).toContain('已通过');
});

it('records what comes by itself once for each source and member, and counts at once only what others prove', async () => {
  const { payload } = app;
  const { member, secretary } = await buildServicePlace(payload);
  const heard: [RecordImage | null, RecordImage][] = [];
  onRecordChanged('test', async (_req, before, after) => {
    if (after.member === member.id) heard.push([before, after]);
  });
  const from = (given: Partial<AutomaticRecord>) =>
    inTransaction({ payload, actor: staffActor }, (req) =>
      recordFrom(req, {
        source: 'activity',
        sourceId: 'a',
        sourceTitle: '清扫日',
        member: member.id,
        on: '2026-11-22T02:00:00.000Z',
        quarters: 6,
        text: '参加清扫日',
        confirmedBy: secretary,
        ...given,
      }),
    );
  const written = await Promise.all(Array.from({ length: 6 }, () => from({})));
  expect(new Set(written.map((one) => one?.id)).size).toBe(1);
  expect(written.filter((one) => one?.repeated === false)).toHaveLength(1);
  const id = written[0]?.id ?? '';
  expect(await readServiceRecord(payload, id)).toMatchObject({ state: 'verified', kind: 'activity' });
  // What the member confirmed alone waits; so does what only they said, and what has no length.
  const waiting = [
    await from({ sourceId: 'b', confirmedBy: member.actor }),
    await from({ sourceId: 'c', source: 'visit' }),
    await from({ sourceId: 'd', source: 'task', quarters: 0 }),
  ];
  for (const one of waiting)
    expect(await readServiceRecord(payload, one?.id ?? '')).toMatchObject({ state: 'submitted' });
  const task = waiting[2]?.id ?? '';
  await expect(verifyRecord({ payload, actor: secretary, id: task })).rejects.toMatchObject({
    fields: { quarters: expect.any(String) },
  });
  await verifyRecord({ payload, actor: secretary, id: task, quarters: 2 });
  // Withdrawn, it does not come back.
  await withdrawRecord({ payload, actor: member.actor, id, reason: '没去成' });
  expect(await from({})).toEqual({ id, repeated: true });
  expect(heard.map(([before, after]) => `${before?.state ?? '-'}>${after.state}`)).toEqual([
    '->verified',
    '->submitted',
    '->submitted',
    '->submitted',
    'submitted>verified',
    'verified>withdrawn',
  ]);
});

it('counts a task of a matter for the Party member who reported it', async () => {
  const { payload } = app;
  const place = await buildServicePlace(payload);
  const staff = await buildRunner(payload, 'community-staff', place.community);
  const entry = await buildMember(payload, { name: '干部', organization: place.branch, user: staff.userId });
  const { id } = await buildMatter(payload, place);
  await payload.update({ collection: 'matters', id, data: { step: 'deliberating', heard: '都要' } as never });
  await resolve(payload, id, 'adopt');
  const task = await doTask(payload, id, staff);
  const { docs } = await payload.find({
    collection: 'service-records',
    where: { member: { equals: entry.id } },
    depth: 0,
    overrideAccess: true,
    showHiddenFields: true,
  });
  expect(docs).toMatchObject([
    { source: 'task', kind: 'task', state: 'submitted', recordKey: `task#${task}#${entry.id}` },
  ]);
});
