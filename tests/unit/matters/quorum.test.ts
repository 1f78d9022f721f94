import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Attendee,
  leastOver,
  type MeetingRule,
  quorumOf,
  quorumWords,
  votesProblem,
} from '@/domain/matters/meetings/rules/quorum';

const rule: MeetingRule = { quorumPercent: 50, adoptPercent: 50, exemptCounts: false };
const member = (more: Partial<Attendee> = {}): Attendee => ({
  hasVote: true,
  exempt: false,
  left: false,
  present: false,
  ...more,
});
const branch = (present: number, absent: number, ...more: Attendee[]) => [
  ...Array.from({ length: present }, () => member({ present: true })),
  ...Array.from({ length: absent }, () => member()),
  ...more,
];

describe('the quorum', () => {
  const cases: [what: string, Attendee[], entitled: number, present: number, met: boolean][] = [
    ['exactly half is not enough', branch(3, 3), 6, 3, false],
    ['one more than half is', branch(4, 3), 7, 4, true],
    ['one less than that is not', branch(3, 4), 7, 3, false],
    ['nobody', [], 0, 0, false],
    ['who is exempt and stays away does not count', branch(2, 1, member({ exempt: true })), 3, 2, true],
    [
      'who is exempt and comes counts on both sides',
      branch(1, 1, member({ exempt: true, present: true })),
      3,
      2,
      true,
    ],
    [
      'a probationary member counts on neither',
      branch(2, 2, member({ hasVote: false, present: true })),
      4,
      2,
      false,
    ],
    ['who has left counts on neither', branch(2, 1, member({ left: true, present: true })), 3, 2, true],
  ];
  for (const [what, all, entitled, present, met] of cases)
    it(what, () => expect(quorumOf(all, rule)).toMatchObject({ entitled, present, met }));

  it('counts the exempt where the setting says so', () => {
    const all = branch(2, 1, member({ exempt: true }));
    expect(quorumOf(all, { ...rule, exemptCounts: true })).toMatchObject({ entitled: 4, met: false });
  });

  it('says how many are needed so that just that is enough', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1, max: 99 }),
        (entitled, quorumPercent) => {
          const needed = leastOver(entitled, quorumPercent);
          const at = (present: number) =>
            quorumOf(branch(present, entitled - present), { ...rule, quorumPercent }).met;
          expect(needed).toBeLessThanOrEqual(entitled);
          expect(at(needed)).toBe(true);
          expect(at(needed - 1)).toBe(false);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is spelled out in integers', () => {
    expect(quorumWords(quorumOf(branch(7, 5), rule), rule)).toBe(
      '应到12人，实到7人，至少要到7人：7 × 100 > 12 × 50（700 > 600），到会人数够了',
    );
    expect(quorumWords(quorumOf(branch(6, 6), rule), rule)).toContain('600 ≤ 600');
  });
});

describe('votes', () => {
  const votes = (yes: number, no: number, abstain: number) => ({ for: yes, against: no, abstain });
  const here = { present: 7, entitled: 12 };

  it('have to add up to those who are there', () => {
    expect(votesProblem(votes(6, 0, 0), 'adopt', here, rule)).toContain('合计6票');
    expect(votesProblem(votes(7, 0, 0), 'adopt', here, rule)).toBeNull();
  });

  it('carry a resolution with more than half of those who should be there, not of those who are', () => {
    expect(votesProblem(votes(6, 1, 0), 'adopt', here, rule)).toContain('不到7人');
    expect(votesProblem(votes(6, 1, 0), 'vote', here, rule)).toContain('不到7人');
    expect(votesProblem(votes(6, 1, 0), 'reject', here, rule)).toBeNull();
    expect(votesProblem(votes(7, 0, 0), 'reject', here, rule)).toContain('已经够7人');
  });

  it('are not asked for what is put off', () => {
    expect(votesProblem(votes(0, 0, 0), 'defer', here, rule)).toBeNull();
  });
});
