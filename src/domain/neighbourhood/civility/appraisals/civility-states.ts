import { fail } from '@/shared/errors';
import { type CivilityState, civilityStateLabels } from '../labels';

/** What somebody is to an appraisal meeting: whoever convenes it, whoever looks at the result before it is public. */
export type CivilityParty = 'convener' | 'reviewer';

/** What the guards look at. */
export interface CivilityFacts {
  items: number;
  quorate: boolean;
  minutes: string | null;
  at: string;
  startsAt: string;
}

interface Guard {
  holds(facts: CivilityFacts): boolean;
  message: string;
}

const civilityGuards = {
  'has-items': { holds: ({ items }) => items > 0, message: '还没有要评议的，请先加上。' },
  'time-come': { holds: ({ at, startsAt }) => startsAt <= at, message: '还没有到开会的时间。' },
  quorate: {
    holds: ({ quorate }) => quorate,
    message: '到会的评议员不够，请先勾到会名单；人不够的，取消了改天再开。',
  },
  'has-minutes': { holds: ({ minutes }) => Boolean(minutes), message: '请先写会议记录。' },
} as const satisfies Record<string, Guard>;

interface Transition {
  label: string;
  from: readonly CivilityState[];
  /** Absent where the state stays. */
  to?: CivilityState;
  by: CivilityParty;
  guards?: readonly (keyof typeof civilityGuards)[];
}

/** The state table of an appraisal meeting. */
export const civilityTransitions = {
  'add-item': { label: '加一项评议', from: ['planned'], by: 'convener' },
  'change-item': { label: '改一项评议', from: ['planned'], by: 'convener' },
  'remove-item': { label: '去掉一项评议', from: ['planned'], by: 'convener' },
  mark: { label: '勾到会名单', from: ['planned', 'voting'], by: 'convener' },
  begin: {
    label: '开始评议',
    from: ['planned'],
    to: 'voting',
    by: 'convener',
    guards: ['has-items', 'time-come', 'quorate'],
  },
  'enter-paper': { label: '登记纸票', from: ['voting'], by: 'convener' },
  close: {
    label: '结束评议、计票',
    from: ['voting'],
    to: 'counted',
    by: 'convener',
    guards: ['quorate'],
  },
  'write-minutes': { label: '写会议记录', from: ['counted'], by: 'convener' },
  submit: {
    label: '送审公布',
    from: ['counted'],
    to: 'submitted',
    by: 'convener',
    guards: ['has-minutes'],
  },
  publish: { label: '审核并公布', from: ['submitted'], to: 'published', by: 'reviewer' },
  return: { label: '退回修改', from: ['submitted'], to: 'counted', by: 'reviewer' },
  cancel: { label: '取消', from: ['planned', 'voting'], to: 'cancelled', by: 'convener' },
} as const satisfies Record<string, Transition>;
export type CivilityVerb = keyof typeof civilityTransitions;
export const civilityVerbNames = Object.keys(civilityTransitions) as readonly CivilityVerb[];

export const civilityTransitionOf = (verb: CivilityVerb): Transition => civilityTransitions[verb];

export const mayMoveCivility = (
  verb: CivilityVerb,
  state: CivilityState,
  parties: readonly CivilityParty[],
): boolean => {
  const { from, by } = civilityTransitionOf(verb);
  return from.includes(state) && parties.includes(by);
};

/** The first guard that is not met, in words. */
export function unmetCivilityGuard(verb: CivilityVerb, facts: CivilityFacts): string | null {
  for (const name of civilityTransitionOf(verb).guards ?? [])
    if (!civilityGuards[name].holds(facts)) return civilityGuards[name].message;
  return null;
}

/** @throws DomainError forbidden, invalid-state */
export function requireCivilityMove(
  verb: CivilityVerb,
  state: CivilityState,
  parties: readonly CivilityParty[],
): void {
  const { label, from, by } = civilityTransitionOf(verb);
  if (!parties.includes(by)) fail('forbidden');
  if (!from.includes(state))
    fail('invalid-state', { message: `这次评议现在是“${civilityStateLabels[state]}”，不能${label}。` });
}
