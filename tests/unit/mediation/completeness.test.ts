import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type FileFacts, fileItems, missingInFile } from '@/domain/mediation/file/completeness';
import { disputeOutcomes } from '@/domain/mediation/labels';

const whole: FileFacts = {
  outcome: 'settled',
  form: 'written',
  hasParties: true,
  accepted: true,
  agreedChoice: true,
  hasReason: true,
  heldSessions: 2,
  openSessions: 0,
  sessionsWithoutNotes: 0,
  sessionsWithoutAttendance: 0,
  neverThere: [],
  unsignedSessions: [],
  representedParties: 0,
  mandates: 0,
  signed: true,
  signedCopies: 1,
  oralConfirmed: true,
  oralCopies: 1,
  failureTold: true,
  followUpsDone: 1,
  followUpsOpen: 0,
  confirmationOpen: false,
  confirmed: false,
  rulingCopies: 0,
};

const cases: [name: string, facts: Partial<FileFacts>, missing: string[]][] = [
  ['written, whole', {}, []],
  ['written, no signed copy', { signedCopies: 0 }, ['没有传签好的协议书']],
  ['written, not signed', { signed: false, signedCopies: 0 }, ['没有签名盖章']],
  ['written, confirmation open', { confirmationOpen: true }, ['司法确认还没有结果']],
  ['written, no follow-up', { followUpsDone: 0 }, ['还没有回访']],
  ['written, a follow-up waits', { followUpsOpen: 1 }, ['还有1次回访']],
  ['no notes', { sessionsWithoutNotes: 1 }, ['没有写笔录']],
  ['a session open', { openSessions: 1 }, ['没有结束']],
  ['never met', { heldSessions: 0 }, ['还没有开过调解会']],
  ['who agreed was never there', { neverThere: ['对方', '调解员'] }, ['对方、调解员一次也没有到过']],
  ['nobody ticked', { sessionsWithoutAttendance: 2 }, ['有2次']],
  ['oral, whole', { form: 'oral', signed: false, signedCopies: 0, confirmationOpen: true }, []],
  ['oral, its register signed instead of notes', { form: 'oral', unsignedSessions: [1, 2] }, []],
  ['oral, its register not signed', { form: 'oral', oralCopies: 0 }, ['签好字的口头协议登记表']],
  ['notes of one of two sessions signed', { unsignedSessions: [2] }, ['第2次调解会没有放签好字的笔录']],
  ['a party was represented, its mandate not there', { representedParties: 2, mandates: 1 }, ['有1份委托书']],
  ['both parties were represented, with mandates', { representedParties: 2, mandates: 2 }, []],
  ['confirmed, the ruling not there', { confirmed: true }, ['没有裁定书']],
  ['confirmed, whole', { confirmed: true, rulingCopies: 1 }, []],
  ['written, notes not signed', { unsignedSessions: [1, 2] }, ['第1、2次调解会没有放签好字的笔录']],
  [
    'failed, notes not signed',
    { outcome: 'failed', form: null, heldSessions: 1, unsignedSessions: [1], oralCopies: 0 },
    ['签好字的笔录'],
  ],
  ['oral, not read aloud', { form: 'oral', oralConfirmed: false }, ['读给各方听']],
  ['failed, whole', { outcome: 'failed', form: null, signed: false, followUpsDone: 0 }, []],
  ['failed, not told', { outcome: 'failed', form: null, failureTold: false }, ['仲裁、行政、诉讼']],
  [
    'refused before anything',
    { outcome: 'refused', form: null, accepted: false, agreedChoice: false, heldSessions: 0 },
    [],
  ],
  ['withdrawn without a reason', { outcome: 'withdrawn', form: null, hasReason: false }, []],
  ['refused without a reason', { outcome: 'refused', form: null, hasReason: false }, []],
  [
    'declined without a reason',
    { outcome: 'declined', form: null, accepted: false, hasReason: false },
    ['为什么不再调解'],
  ],
  ['one side only', { hasParties: false }, ['至少要有两方']],
];

it.each(cases)('%s', (_name, facts, expected) => {
  const missing = missingInFile({ ...whole, ...facts });
  expect(missing).toHaveLength(expected.length);
  for (const [index, words] of expected.entries()) expect(missing[index]).toContain(words);
});

it('has something in the file for every outcome, and says of everything missing what to do', () => {
  const bools = fc.boolean();
  const few = fc.integer({ min: 0, max: 2 });
  fc.assert(
    fc.property(
      fc.record({
        outcome: fc.constantFrom(...disputeOutcomes),
        form: fc.constantFrom('written' as const, 'oral' as const, null),
        hasParties: bools,
        accepted: bools,
        agreedChoice: bools,
        hasReason: bools,
        heldSessions: few,
        openSessions: few,
        sessionsWithoutNotes: few,
        sessionsWithoutAttendance: few,
        neverThere: fc.subarray(['申请人', '对方', '调解员']),
        unsignedSessions: fc.uniqueArray(fc.integer({ min: 1, max: 3 })),
        representedParties: few,
        mandates: few,
        signed: bools,
        signedCopies: few,
        oralConfirmed: bools,
        oralCopies: few,
        failureTold: bools,
        followUpsDone: few,
        followUpsOpen: few,
        confirmationOpen: bools,
        confirmed: bools,
        rulingCopies: few,
      }),
      (facts) => {
        const items = fileItems(facts);
        expect(items.length).toBeGreaterThan(0);
        for (const { present, missing } of items) expect(missing === null).toBe(present);
      },
    ),
  );
});
