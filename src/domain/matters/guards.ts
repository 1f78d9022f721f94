import { now } from '@/shared/clock';
import type { AskingOutcome, MatterState, MatterStep } from './labels';

/** What the guards look at: columns of the matter, so that a button and a verb see the same. Moments are ISO 8601. */
export interface MatterFacts {
  step: MatterStep;
  state: MatterState;
  sourceCount?: number | null;
  cares?: number | null;
  heard?: string | null;
  tasksOpen?: number | null;
  tasksConfirmed?: number | null;
  /** The round of asking that is open; null when none is. */
  asking?: string | null;
  askUntil?: string | null;
  asked?: number | null;
  answered?: number | null;
  outcome?: AskingOutcome | null;
  benefitAt?: string | null;
  followUpOn?: string | null;
  followedUpAt?: string | null;
}

interface Guard {
  holds(facts: MatterFacts): boolean;
  /** What is said when it does not hold: what is missing, and what to do. */
  message: string;
}

const isPast = (moment: string | null | undefined) => Boolean(moment) && new Date(moment ?? '') <= now();

/** What must be true before a step, by name. */
export const guards = {
  'somebody-heard': {
    holds: ({ sourceCount, cares }) => (sourceCount ?? 0) + (cares ?? 0) > 0,
    message: '还没有听到居民的话：请先加入诉求等来源，或请居民说意见。',
  },
  'heard-written': {
    holds: ({ heard }) => Boolean(heard?.trim()),
    message: '请先写听民意小结：听了谁、大家怎么说。',
  },
  'something-done': {
    holds: ({ tasksConfirmed }) => (tasksConfirmed ?? 0) > 0,
    message: '还没有办完的任务：请先交办任务，办完、确认以后再请群众评。',
  },
  'all-confirmed': {
    holds: ({ tasksOpen }) => (tasksOpen ?? 0) === 0,
    message: '还有任务没有确认完成：请等报完成，确认以后再请群众评；不用办的请撤销。',
  },
  'asking-now': {
    holds: ({ asking }) => Boolean(asking),
    message: '现在没有在请住户评价。',
  },
  'not-asking': {
    holds: ({ asking }) => !asking,
    message: '正在请住户评价，收齐以后再退回。',
  },
  'all-answered-or-over': {
    holds: ({ asked, answered, askUntil }) =>
      isPast(askUntil) || ((asked ?? 0) > 0 && (answered ?? 0) >= (asked ?? 0)),
    message: '还没有截止，也还有住户没有评：请等截止，或者等所有住户都评了再收。',
  },
  'too-few-answered': {
    holds: ({ outcome, asking }) => outcome === 'too-few' && !asking,
    message: '只有回答的户数不够的，才再请一轮。',
  },
  'benefit-unpublished': {
    holds: ({ benefitAt }) => !benefitAt,
    message: '结果已经公布过了。',
  },
  'benefit-published': {
    holds: ({ benefitAt }) => Boolean(benefitAt),
    message: '请先公布结果：办成了什么、花了多少钱、多少户受益、哪天回头看。',
  },
  'follow-up-due': {
    holds: ({ followUpOn, asking, followedUpAt }) => isPast(followUpOn) && !asking && !followedUpAt,
    message: '还没到回头看的日期，或者已经看过了。',
  },
  'followed-up': {
    holds: ({ followedUpAt }) => Boolean(followedUpAt),
    message: '请等回头看收齐以后再办结。',
  },
} as const satisfies Record<string, Guard>;

export type GuardName = keyof typeof guards;
