import { type Actor, coversPlace } from '@/access';
import type { Place } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { type MeetingState, meetingStateLabels } from './labels';

/** What somebody is to a meeting: whoever runs the branch, or one of its members. */
export type MeetingParty = 'keeper' | 'member';

/** What the guards look at. Moments are ISO 8601. */
export interface MeetingFacts {
  state: MeetingState;
  startsAt: string;
  /** The present moment. */
  at: string;
  items: number;
  /** Members with a vote on the list; those of the branch while there is no list. */
  voters: number;
  quorumMet: boolean;
  undecided: number;
  /** Somebody was decided about already. */
  decided: number;
  /** What is wrong with the votes of the first item where something is. */
  votesProblem: string | null;
  hasMinutes: boolean;
  reviewed: boolean;
}

interface Guard {
  holds(facts: MeetingFacts): boolean;
  message: string | ((facts: MeetingFacts) => string);
}

const twoHours = 2 * 60 * 60 * 1000;

/** What must be true before a step, by name. */
export const meetingGuards = {
  'has-items': {
    holds: ({ items }) => items > 0,
    message: '还没有议题：先把要议的事列进去，通知发出以后就不能再加了。',
  },
  'still-to-come': {
    holds: ({ startsAt, at }) => startsAt > at,
    message: '开会的时间已经过了，请先改时间再发通知。',
  },
  'has-voters': {
    holds: ({ voters }) => voters > 0,
    message: '这个党组织名册上还没有有表决权的党员，请先在“党员”里登记。',
  },
  'time-near': {
    holds: ({ startsAt, at }) => new Date(at).getTime() >= new Date(startsAt).getTime() - twoHours,
    message: '离开会还早：开会前两小时以内才能开始签到。',
  },
  quorum: {
    holds: ({ quorumMet }) => quorumMet,
    message: '到会人数不够，决议不算数。请等人到齐；等不齐的选“改期再开”，议题留到下次。',
  },
  'all-decided': {
    holds: ({ undecided }) => undecided === 0,
    message: ({ undecided }) => `还有${undecided}项没有记下结果。没议完的选“留到下次再议”。`,
  },
  'votes-add-up': {
    holds: ({ votesProblem }) => votesProblem === null,
    message: ({ votesProblem }) => votesProblem ?? '',
  },
  'nothing-resolved': {
    holds: ({ quorumMet, decided }) => !quorumMet || decided === 0,
    message: '到会人数够，也已经记下了结果：请结束会议，没议完的议题选“留到下次再议”。',
  },
  'minutes-written': { holds: ({ hasMinutes }) => hasMinutes, message: '请先写会议记录。' },
  'not-reviewed': { holds: ({ reviewed }) => !reviewed, message: '已经核对公开过了。' },
} as const satisfies Record<string, Guard>;
export type MeetingGuard = keyof typeof meetingGuards;

interface Transition {
  label: string;
  from: readonly MeetingState[];
  /** Absent where the state stays. */
  to?: MeetingState;
  by: readonly MeetingParty[];
  guards?: readonly MeetingGuard[];
  /** Whether public pages change with it. */
  isPublic?: true;
}

/** The state table: from where, by whom, to where, what must be true. */
export const meetingTransitions = {
  change: { label: '修改会议', from: ['draft'], by: ['keeper'] },
  'add-item': { label: '加议题', from: ['draft'], by: ['keeper'] },
  'remove-item': { label: '去掉议题', from: ['draft'], by: ['keeper'] },
  announce: {
    label: '发通知',
    from: ['draft'],
    to: 'announced',
    by: ['keeper'],
    guards: ['has-items', 'still-to-come', 'has-voters'],
  },
  answer: { label: '回复通知', from: ['announced'], by: ['member'] },
  'enter-answer': { label: '代回复通知', from: ['announced'], by: ['keeper'] },
  begin: {
    label: '开始签到',
    from: ['announced'],
    to: 'in-session',
    by: ['keeper'],
    guards: ['time-near'],
  },
  'check-in': { label: '签到', from: ['in-session'], by: ['member'] },
  mark: { label: '勾到会名单', from: ['in-session'], by: ['keeper'] },
  decide: { label: '记下议题的结果', from: ['in-session'], by: ['keeper'] },
  close: {
    label: '结束会议',
    from: ['in-session'],
    to: 'closed',
    by: ['keeper'],
    guards: ['quorum', 'all-decided', 'votes-add-up'],
    isPublic: true,
  },
  adjourn: {
    label: '改期再开',
    from: ['announced', 'in-session'],
    to: 'adjourned',
    by: ['keeper'],
    guards: ['nothing-resolved'],
  },
  cancel: { label: '取消会议', from: ['draft', 'announced'], to: 'cancelled', by: ['keeper'] },
  'write-minutes': { label: '写会议记录', from: ['in-session', 'closed'], by: ['keeper'] },
  'finish-minutes': {
    label: '会议记录定稿',
    from: ['closed'],
    to: 'recorded',
    by: ['keeper'],
    guards: ['minutes-written'],
  },
  review: {
    label: '核对后公开决议',
    from: ['closed', 'recorded'],
    by: ['keeper'],
    guards: ['not-reviewed'],
    isPublic: true,
  },
} as const satisfies Record<string, Transition>;

export type MeetingVerb = keyof typeof meetingTransitions;
export const meetingVerbs = Object.keys(meetingTransitions) as readonly MeetingVerb[];

/** The state table as one reads it by name. */
export const meetingTransitionOf = (verb: MeetingVerb): Transition => meetingTransitions[verb];

/** Whether the actor runs meetings in this place. */
export const keepsMeetings = (actor: Actor, place: Place): boolean =>
  coversPlace(actor, ['administrator', 'community-staff', 'branch-secretary'], place);

/** The first guard that is not met, in words; null when all are. */
export function unmetMeetingGuard(verb: MeetingVerb, facts: MeetingFacts): string | null {
  for (const name of meetingTransitionOf(verb).guards ?? []) {
    const { holds, message }: Guard = meetingGuards[name];
    if (!holds(facts)) return typeof message === 'function' ? message(facts) : message;
  }
  return null;
}

/** Whether these parties may take this step in this state; for buttons, whose guards are said when they are pressed. */
export const mayMoveMeeting = (
  verb: MeetingVerb,
  state: MeetingState,
  parties: readonly MeetingParty[],
): boolean => {
  const { from, by } = meetingTransitionOf(verb);
  return from.includes(state) && by.some((one) => parties.includes(one));
};

/** @throws DomainError forbidden, invalid-state */
export function requireMeetingMove(
  verb: MeetingVerb,
  state: MeetingState,
  parties: readonly MeetingParty[],
): void {
  const { label, from, by } = meetingTransitionOf(verb);
  if (!by.some((one) => parties.includes(one))) fail('forbidden');
  if (!from.includes(state))
    fail('invalid-state', {
      message: `这次会议现在是“${meetingStateLabels[state]}”，不能${label}。请刷新后再看。`,
    });
}
