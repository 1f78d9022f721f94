import { expect, it } from 'vitest';
import {
  addDocument,
  agreementPaper,
  archiveDispute,
  draftAgreement,
  onDisputeOutcome,
  partiesOfDispute,
  planFollowUpOn,
  recordConfirmation,
  recordFollowUp,
  removeDocument,
  settleOrally,
  signAgreement,
  sweepConfirmations,
} from '@/domain/mediation';
import { now } from '@/shared/clock';
import { appAtFixedTime } from '../../factories/fixed-time';
import {
  agreedTerms,
  buildAgreed,
  buildTribunal,
  holdSession,
  inHours,
  putIntoFile,
  settleInWriting,
  sheetOf,
  type Tribunal,
} from '../../factories/hearings';
import { buildMatterPlace } from '../../factories/matters';
import { buildMember } from '../../factories/organization';
import { photoBytes } from '../../factories/property';

const { app, clock, begin } = appAtFixedTime();
const days = (count: number) => inHours(24 * count);

async function mediating(tribunal: Tribunal): Promise<string> {
  const { id } = await buildAgreed(app.payload, tribunal);
  clock.set(inHours(24));
  return id;
}

it('writes versions, and signs only the newest when everybody has signed and it is stamped', async () => {
  clock.set(begin);
  const { payload } = app;
  const tribunal = await buildTribunal(payload);
  const id = await mediating(tribunal);
  await holdSession(payload, tribunal, id);
  const call = { payload, actor: tribunal.as, dispute: id };
  expect(await draftAgreement({ ...call, ...agreedTerms, seen: 0 })).toEqual({ version: 1, repeated: false });
  expect(await draftAgreement({ ...call, ...agreedTerms, seen: 0 })).toEqual({ version: 1, repeated: true });
  await expect(draftAgreement({ ...call, ...agreedTerms, terms: '别的', seen: 0 })).rejects.toMatchObject({
    code: 'conflict',
  });
  await expect(draftAgreement({ ...call, ...agreedTerms, terms: '' })).rejects.toMatchObject({
    fields: { terms: expect.any(String) },
  });
  await expect(draftAgreement({ ...call, ...agreedTerms, performBy: days(-1) })).rejects.toMatchObject({
    fields: { performBy: expect.stringContaining('不能早于今天') },
  });
  const written = await Promise.allSettled(
    Array.from({ length: 8 }, (_, index) =>
      draftAgreement({ ...call, ...agreedTerms, terms: `改成${index}`, seen: 1 }),
    ),
  );
  expect(written.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const { agreements, parties } = await sheetOf(payload, tribunal, id);
  expect(agreements.map(({ version, state }) => [version, state])).toEqual([
    [2, 'draft'],
    [1, 'superseded'],
  ]);
  const remarkOf = async (version: number, forSigning: boolean) =>
    (await agreementPaper({ ...call, version, forSigning })).remark;
  expect(await remarkOf(2, false)).toContain('草稿');
  expect(await remarkOf(2, true)).toBeNull();
  await expect(remarkOf(1, true)).rejects.toMatchObject({ code: 'conflict' });
  const sign = {
    ...call,
    version: 2,
    signedOn: now().toISOString(),
    signed: parties.map((party) => party.id),
    mediatorSigned: true,
    stamped: true,
  };
  await expect(signAgreement({ ...sign, version: 1 })).rejects.toMatchObject({ code: 'conflict' });
  await expect(
    signAgreement({ ...sign, signed: sign.signed.slice(1), stamped: false, signedOn: days(1) }),
  ).rejects.toMatchObject({
    fields: {
      signed: expect.any(String),
      stamped: expect.any(String),
      signedOn: expect.stringContaining('晚于今天'),
    },
  });
  await expect(signAgreement({ ...sign, signedOn: '2026-11-01' })).rejects.toMatchObject({
    fields: { signedOn: expect.stringContaining('第一次调解会') },
  });
  const signed = await Promise.allSettled([signAgreement(sign), signAgreement(sign)]);
  expect(signed.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const after = await sheetOf(payload, tribunal, id);
  expect(after.row).toMatchObject({ state: 'settled', outcome: 'settled', settledForm: 'written' });
  expect(after.effective).toMatchObject({ version: 2, confirmation: 'open', confirmUntil: '2026-12-24' });
  expect(after.followUps).toMatchObject([{ state: 'planned', order: 1 }]);
});

it('tells its source that it ended and how in one word, and counts for a mediator who is a Party member once', async () => {
  clock.set(begin);
  const { payload } = app;
  const heard: unknown[] = [];
  onDisputeOutcome('test', async (_req, ended) => {
    heard.push(ended);
  });
  const place = await buildMatterPlace(payload, 1);
  const member = String((await buildMember(payload, { organization: place.branch })).id);
  const tribunal = await buildTribunal(payload);
  await payload.update({
    collection: 'mediators',
    id: tribunal.mediator.id,
    data: { member },
    overrideAccess: true,
    depth: 0,
  });
  const { id } = await buildAgreed(payload, tribunal, { source: { kind: 'visit', id: 'visit-77' } });
  clock.set(inHours(24));
  await settleInWriting(payload, tribunal, id);
  expect(heard).toEqual([
    { source: 'visit', sourceId: 'visit-77', outcome: 'settled', at: now().toISOString() },
  ]);
  const { docs } = await payload.find({
    collection: 'service-records',
    where: { member: { equals: member } },
    depth: 0,
    overrideAccess: true,
  });
  expect(docs).toMatchObject([{ source: 'mediation', kind: 'mediation' }]);
  expect(JSON.stringify(docs)).not.toMatch(new RegExp(`${id}|界石|张秘一`));
});

it('counts the thirty days down, reminds, takes the application in time and the answer, and expires by itself', async () => {
  clock.set(begin);
  const { payload } = app;
  const tribunal = await buildTribunal(payload);
  const one = await mediating(tribunal);
  await settleInWriting(payload, tribunal, one);
  clock.set(begin);
  const second = (await buildAgreed(payload, tribunal, { hours: 24.5 + 2 })).id;
  clock.set(inHours(26.5));
  await settleInWriting(payload, tribunal, second);
  const state = async (id: string) => (await sheetOf(payload, tribunal, id)).effective?.confirmation;
  const record = (dispute: string, more: object) =>
    recordConfirmation({ payload, actor: tribunal.as, dispute, on: now().toISOString(), ...more } as never);

  await expect(record(one, { step: 'confirmed' })).rejects.toMatchObject({ code: 'invalid-state' });
  await expect(record(one, { step: 'applied' })).rejects.toMatchObject({
    fields: { court: expect.any(String) },
  });
  clock.set('2026-12-14T09:00:00+08:00');
  const runs = await Promise.all([sweepConfirmations({ payload }), sweepConfirmations({ payload })]);
  expect(runs[0] + runs[1]).toBeGreaterThanOrEqual(2);
  expect(await sweepConfirmations({ payload })).toBe(0);
  await record(one, { step: 'applied', court: '定州市人民法院' });
  expect((await record(one, { step: 'applied', court: '定州市人民法院' })).repeated).toBe(true);
  await expect(record(one, { step: 'refused' })).rejects.toMatchObject({
    fields: { reason: expect.any(String) },
  });
  clock.set('2026-12-25T00:00:00+08:00');
  await expect(record(second, { step: 'applied', court: '法院' })).rejects.toMatchObject({
    fields: { on: expect.stringContaining('过了申请的期限') },
  });
  await sweepConfirmations({ payload });
  expect(await state(second)).toBe('expired');
  expect(await state(one)).toBe('applied');
  await expect(record(one, { step: 'confirmed' })).rejects.toMatchObject({
    fields: { number: '请写裁定书文号' },
  });
  const [party] = await partiesOfDispute(payload, one);
  const aboutParty = { aboutId: { equals: party?.id } };
  const messages = async () =>
    (await payload.db.count({ collection: 'outbox', where: aboutParty })).totalDocs;
  const told = await messages();
  await record(one, { step: 'confirmed', number: '（2026）冀0682民特1号' });
  // What the court said is news to the parties, once.
  expect(await messages()).toBe(told + 1);
  await record(one, { step: 'confirmed', number: '（2026）冀0682民特1号' });
  expect(await messages()).toBe(told + 1);
  expect(await state(one)).toBe('confirmed');
  await expect(record(second, { step: 'waived' })).rejects.toMatchObject({ code: 'invalid-state' });
});

it('settles orally only when it was read to everybody, and asks again where it was not kept', async () => {
  clock.set(begin);
  const { payload } = app;
  const tribunal = await buildTribunal(payload);
  const id = await mediating(tribunal);
  await holdSession(payload, tribunal, id);
  const call = { payload, actor: tribunal.as, dispute: id };
  const oral = { ...call, terms: '当面道歉', performance: '当场', agreedOn: now().toISOString() };
  await expect(settleOrally(oral)).rejects.toMatchObject({ fields: { readAloud: expect.any(String) } });
  await expect(settleOrally({ ...oral, readAloud: true, performBy: days(-1) })).rejects.toMatchObject({
    fields: { performBy: expect.stringContaining('不能早于今天') },
  });
  await settleOrally({ ...oral, readAloud: true, performBy: days(3) });
  await expect(
    recordConfirmation({ ...call, step: 'waived', on: now().toISOString() }),
  ).rejects.toMatchObject({ code: 'invalid-state' });
  const [followUp] = (await sheetOf(payload, tribunal, id)).followUps;
  expect(followUp?.dueAt.slice(0, 10)).toBe('2026-11-29');
  const answer = {
    payload,
    actor: tribunal.as,
    id: followUp?.id ?? '',
    way: 'phone' as const,
    words: '还没有',
  };
  await expect(
    recordFollowUp({ ...answer, performance: 'none', reason: '人在外地', next: 'remind' }),
  ).rejects.toMatchObject({ fields: { performance: expect.stringContaining('还没有过') } });
  clock.set(days(4));
  await expect(recordFollowUp({ ...answer, performance: 'none' })).rejects.toMatchObject({
    fields: { reason: expect.any(String), next: expect.any(String) },
  });
  await recordFollowUp({ ...answer, performance: 'none', reason: '人在外地', next: 'remind' });
  expect(
    (await recordFollowUp({ ...answer, performance: 'none', reason: '人在外地', next: 'remind' })).repeated,
  ).toBe(true);
  await expect(recordFollowUp({ ...answer, performance: 'full' })).rejects.toMatchObject({
    code: 'invalid-state',
    message: expect.stringContaining('第1次回访已经记过了'),
  });
  const { followUps } = await sheetOf(payload, tribunal, id);
  expect(followUps.map(({ state, performance }) => [state, performance])).toEqual([
    ['done', 'none'],
    ['planned', null],
  ]);
  await planFollowUpOn({ ...call, on: days(5) });
  const waiting = (await sheetOf(payload, tribunal, id)).followUps[1];
  await recordFollowUp({ ...answer, id: waiting?.id ?? '', performance: 'full', words: '道过歉了' });
  const archive = { payload, actor: tribunal.desk, dispute: id };
  await expect(archiveDispute(archive)).rejects.toMatchObject({
    message: expect.stringContaining('口头协议登记表'),
  });
  await putIntoFile(payload, tribunal, id, 'oral');
  await archiveDispute(archive);
  expect((await sheetOf(payload, tribunal, id)).row.state).toBe('closed');
});

it('closes only a whole file, says what it lacks, and takes papers in that are what they say', async () => {
  clock.set(begin);
  const { payload } = app;
  const tribunal = await buildTribunal(payload);
  const id = await mediating(tribunal);
  await settleInWriting(payload, tribunal, id);
  const call = { payload, actor: tribunal.desk, dispute: id };
  await expect(archiveDispute(call)).rejects.toMatchObject({
    message: expect.stringMatching(/签好字的笔录.*签好的协议书.*司法确认.*回访/),
  });
  await expect(
    addDocument({ ...call, kind: 'agreement', file: { data: Buffer.from('<html>'), name: 'a.pdf' } }),
  ).rejects.toMatchObject({ code: 'unsupported' });
  await expect(addDocument({ ...call, kind: 'agreement', file: null })).rejects.toMatchObject({
    fields: { file: expect.any(String) },
  });
  const paper = { data: await photoBytes(), name: '张三的协议书.jpg' };
  const wrong = await addDocument({ ...call, kind: 'agreement', file: paper });
  await removeDocument({ ...call, document: wrong.id, reason: '拍糊了' });
  await addDocument({ ...call, kind: 'agreement', file: paper });
  await putIntoFile(payload, tribunal, id, 'notes');
  await recordConfirmation({ ...call, step: 'waived', on: now().toISOString() });
  const [followUp] = (await sheetOf(payload, tribunal, id)).followUps;
  await recordFollowUp({
    payload,
    actor: tribunal.as,
    id: followUp?.id ?? '',
    performance: 'full',
    way: 'visit',
    words: '石头立好了',
  });
  await expect(archiveDispute({ ...call, actor: tribunal.as })).rejects.toMatchObject({ code: 'forbidden' });
  const closed = await Promise.allSettled([archiveDispute(call), archiveDispute(call)]);
  expect(closed.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await expect(addDocument({ ...call, kind: 'other', file: paper })).rejects.toMatchObject({
    code: 'invalid-state',
  });
  const events = await payload.find({
    collection: 'dispute-events',
    where: { dispute: { equals: id } },
    limit: 100,
    depth: 0,
    overrideAccess: true,
  });
  expect(JSON.stringify(events.docs)).not.toContain('张三的协议书');
});
