import { type Actor, coversPlace } from '@/access';
import type { Place } from '@/domain/organization';
import { fail } from '@/shared/errors';
import type { ActivityRow } from './activity-row';
import { type ActivityState, activityStateLabels } from './labels';

/** What somebody is to an activity: whoever runs it, whoever approves it, or somebody who takes part. */
export type ActivityParty = 'keeper' | 'approver' | 'participant';

/** What the guards look at: the row, and the present moment (ISO 8601). */
export type ActivityFacts = Pick<ActivityRow, 'startsAt' | 'signUpFrom' | 'signUpUntil'> & { at: string };

interface Guard {
  holds(facts: ActivityFacts): boolean;
  message: string;
}

const twoHours = 2 * 60 * 60 * 1000;

/** What must be true before a step, by name. */
export const activityGuards = {
  'still-to-come': {
    holds: ({ startsAt, at }) => startsAt > at,
    message: '活动的时间已经过了，请先改时间。',
  },
  'sign-up-begun': {
    holds: ({ signUpFrom, at }) => !signUpFrom || signUpFrom <= at,
    message: '还没有到报名的时间。',
  },
  'sign-up-open': {
    holds: ({ signUpUntil, at }) => at <= signUpUntil,
    message: '报名已经截止。还想参加的，请直接联系主办方。',
  },
  'time-near': {
    holds: ({ startsAt, at }) => new Date(at).getTime() >= new Date(startsAt).getTime() - twoHours,
    message: '离活动还早：开始前两小时以内才能开始签到。',
  },
  begun: {
    holds: ({ startsAt, at }) => startsAt <= at,
    message: '还没有到活动开始的时间，不能结束。',
  },
} as const satisfies Record<string, Guard>;
export type ActivityGuard = keyof typeof activityGuards;

interface Transition {
  label: string;
  from: readonly ActivityState[];
  /** Absent where the state stays. */
  to?: ActivityState;
  by: readonly ActivityParty[];
  guards?: readonly ActivityGuard[];
  /** Whether public pages change with it. */
  isPublic?: true;
}

const open: readonly ActivityState[] = ['draft', 'submitted', 'returned', 'published', 'under-way', 'done'];

/** The state table: from where, by whom, to where, what must be true. */
export const activityTransitions = {
  change: { label: '修改活动', from: ['draft', 'returned'], by: ['keeper'] },
  submit: {
    label: '送审',
    from: ['draft', 'returned'],
    to: 'submitted',
    by: ['keeper'],
    guards: ['still-to-come'],
  },
  approve: {
    label: '批准并发布',
    from: ['submitted'],
    to: 'published',
    by: ['approver'],
    guards: ['still-to-come'],
    isPublic: true,
  },
  return: { label: '退回修改', from: ['submitted'], to: 'returned', by: ['approver'] },
  reschedule: {
    label: '改时间、地点、名额',
    from: ['published'],
    by: ['keeper'],
    isPublic: true,
  },
  cancel: {
    label: '取消活动',
    from: ['draft', 'submitted', 'returned', 'published'],
    to: 'cancelled',
    by: ['keeper'],
    isPublic: true,
  },
  'sign-up': {
    label: '报名',
    from: ['published'],
    by: ['participant'],
    guards: ['sign-up-begun', 'sign-up-open'],
    isPublic: true,
  },
  withdraw: { label: '取消报名', from: ['published'], by: ['participant'], isPublic: true },
  'enter-sign-up': { label: '代报名', from: ['published', 'under-way'], by: ['keeper'], isPublic: true },
  'seat-waiting': { label: '让候补的参加', from: ['under-way'], by: ['keeper'], isPublic: true },
  'enter-withdrawal': {
    label: '登记不来了',
    from: ['published', 'under-way'],
    by: ['keeper'],
    isPublic: true,
  },
  begin: {
    label: '开始签到',
    from: ['published'],
    to: 'under-way',
    by: ['keeper'],
    guards: ['time-near'],
    isPublic: true,
  },
  'check-in': { label: '签到', from: ['under-way'], by: ['participant'] },
  mark: { label: '勾到场名单', from: ['under-way'], by: ['keeper'] },
  'set-hours': { label: '改时长（早退、来晚）', from: ['under-way'], by: ['keeper'] },
  finish: {
    label: '结束活动',
    from: ['under-way'],
    to: 'done',
    by: ['keeper'],
    guards: ['begun'],
    isPublic: true,
  },
  'correct-attendance': { label: '更正到场和时长', from: ['done'], by: ['keeper'], isPublic: true },
  'write-summary': { label: '写小结', from: ['done'], by: ['keeper'], isPublic: true },
  'hide-photo': { label: '撤下照片', from: ['done'], by: ['keeper'], isPublic: true },
  'add-partner': { label: '加联办单位', from: open, by: ['keeper'], isPublic: true },
  'record-partner': { label: '记联办兑现', from: ['under-way', 'done'], by: ['keeper'], isPublic: true },
} as const satisfies Record<string, Transition>;

export type ActivityVerb = keyof typeof activityTransitions;
export const activityVerbNames = Object.keys(activityTransitions) as readonly ActivityVerb[];

/** The state table as one reads it by name. */
export const activityTransitionOf = (verb: ActivityVerb): Transition => activityTransitions[verb];

/** Whether the actor runs activities in this place. */
export const keepsActivities = (actor: Actor, place: Place): boolean =>
  coversPlace(actor, ['administrator', 'community-staff', 'branch-secretary'], place);

/** Whether the actor approves activities in this place: the community, for its branches too. */
export const approvesActivities = (actor: Actor, place: Place): boolean =>
  coversPlace(actor, ['administrator', 'community-staff'], place);

/** What the actor is to an activity in this place, by their roles. */
export const activityPartiesOf = (actor: Actor, place: Place): ActivityParty[] => [
  ...(keepsActivities(actor, place) ? (['keeper'] as const) : []),
  ...(approvesActivities(actor, place) ? (['approver'] as const) : []),
];

/** The first guard that is not met, in words; null when all are. */
export function unmetActivityGuard(verb: ActivityVerb, facts: ActivityFacts): string | null {
  for (const name of activityTransitionOf(verb).guards ?? [])
    if (!activityGuards[name].holds(facts)) return activityGuards[name].message;
  return null;
}

/** Whether these parties may take this step in this state; for buttons, whose guards are said when they are pressed. */
export const mayMoveActivity = (
  verb: ActivityVerb,
  state: ActivityState,
  parties: readonly ActivityParty[],
): boolean => {
  const { from, by } = activityTransitionOf(verb);
  return from.includes(state) && by.some((one) => parties.includes(one));
};

/** @throws DomainError forbidden, invalid-state */
export function requireActivityMove(
  verb: ActivityVerb,
  state: ActivityState,
  parties: readonly ActivityParty[],
): void {
  const { label, from, by } = activityTransitionOf(verb);
  if (!by.some((one) => parties.includes(one))) fail('forbidden');
  if (!from.includes(state))
    fail('invalid-state', {
      message: `这次活动现在是“${activityStateLabels[state]}”，不能${label}。请刷新后再看。`,
    });
}
