import { describe, expect, it } from 'vitest';
import { actionWords } from '@/domain/accounts/audit/action-words';
import { type MeetingState, meetingStateLabels } from '@/domain/matters/meetings/labels';
import {
  type MeetingFacts,
  type MeetingParty,
  type MeetingVerb,
  mayMoveMeeting,
  meetingTransitionOf,
  meetingVerbs,
  unmetMeetingGuard,
} from '@/domain/matters/meetings/states';

const states = Object.keys(meetingStateLabels) as MeetingState[];
const good: MeetingFacts = {
  state: 'in-session',
  startsAt: '2026-11-28T11:00:00.000Z',
  at: '2026-11-28T10:30:00.000Z',
  items: 2,
  voters: 5,
  quorumMet: true,
  undecided: 0,
  decided: 2,
  votesProblem: null,
  hasMinutes: true,
  reviewed: false,
};

describe('the state table of a meeting', () => {
  /** Every verb by whom and from where: whatever is not named here is refused. */
  const expected: Record<MeetingVerb, [MeetingParty, MeetingState[]]> = {
    change: ['keeper', ['draft']],
    'add-item': ['keeper', ['draft']],
    'remove-item': ['keeper', ['draft']],
    announce: ['keeper', ['draft']],
    answer: ['member', ['announced']],
    'enter-answer': ['keeper', ['announced']],
    begin: ['keeper', ['announced']],
    'check-in': ['member', ['in-session']],
    mark: ['keeper', ['in-session']],
    decide: ['keeper', ['in-session']],
    close: ['keeper', ['in-session']],
    adjourn: ['keeper', ['announced', 'in-session']],
    cancel: ['keeper', ['draft', 'announced']],
    'write-minutes': ['keeper', ['in-session', 'closed']],
    'finish-minutes': ['keeper', ['closed']],
    review: ['keeper', ['closed', 'recorded']],
  };
  for (const verb of meetingVerbs)
    it(`${verb} from where and by whom it says`, () => {
      const [party, from] = expected[verb];
      for (const state of states) {
        for (const one of ['keeper', 'member'] as const)
          expect(mayMoveMeeting(verb, state, [one]), `${state}, ${one}`).toBe(
            one === party && from.includes(state),
          );
        expect(mayMoveMeeting(verb, state, []), state).toBe(false);
      }
    });

  it('changes nothing that is over', () => {
    for (const state of ['adjourned', 'cancelled'] as const)
      expect(meetingVerbs.filter((verb) => mayMoveMeeting(verb, state, ['keeper', 'member']))).toEqual([]);
  });

  it('says which guard is not met, in words', () => {
    const refused: [MeetingVerb, Partial<MeetingFacts>, RegExp][] = [
      ['announce', { items: 0 }, /还没有议题/],
      ['announce', { at: '2026-11-28T11:00:00.000Z' }, /已经过了/],
      ['announce', { voters: 0 }, /有表决权/],
      ['begin', { at: '2026-11-28T08:59:59.000Z' }, /两小时/],
      ['close', { quorumMet: false }, /到会人数不够/],
      ['close', { undecided: 1 }, /还有1项/],
      ['close', { votesProblem: '对不上。' }, /对不上/],
      ['adjourn', {}, /请结束会议/],
      ['finish-minutes', { hasMinutes: false }, /先写会议记录/],
      ['review', { reviewed: true }, /已经核对/],
    ];
    for (const [verb, facts, words] of refused)
      expect(unmetMeetingGuard(verb, { ...good, ...facts }), verb).toMatch(words);
    for (const verb of ['announce', 'begin', 'close', 'finish-minutes', 'review'] as const)
      expect(unmetMeetingGuard(verb, good), verb).toBeNull();
    expect(unmetMeetingGuard('adjourn', { ...good, quorumMet: false })).toBeNull();
    expect(unmetMeetingGuard('adjourn', { ...good, decided: 0 })).toBeNull();
  });

  it('has a word for each verb', () => {
    for (const verb of meetingVerbs) expect(meetingTransitionOf(verb).label).toMatch(/[\u4e00-\u9fff]/);
    for (const deed of ['begun', 'closed', 'item-decided', 'minutes-finished', 'published'])
      expect(actionWords(`branch-meeting.${deed}`)).toMatch(/^支部会议 · /);
  });
});
