import { formatDateTime } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { type RoundState, roundStateLabels } from './labels';

/** What the guards look at, beside the columns of the round. */
export interface RoundFacts {
  state: RoundState;
  /** The present moment; all moments are ISO 8601. */
  at: string;
  to: string;
  rosterAt: string | null;
  appraisalClosesAt: string | null;
  appraisalClosedAt: string | null;
  computedAt: string | null;
  appealsUntil: string | null;
  /** Pluses and minuses that wait for a second person. */
  waitingEvidence: number;
  openAppeals: number;
  /** Results that are to be computed again because a record changed. */
  stale: number;
  /** Results without a snapshot. */
  unsealed: number;
}

interface Guard {
  holds(facts: RoundFacts): boolean;
  message: string | ((facts: RoundFacts) => string);
}

/** What must be true before a step, by name. */
export const roundGuards = {
  'period-over': {
    holds: ({ to, at }) => to < at,
    message: ({ to }) => `这一期到${formatDateTime(to)}才结束，结束以后再办。`,
  },
  'appraisal-open': {
    holds: ({ rosterAt, appraisalClosedAt, appraisalClosesAt, at }) =>
      rosterAt !== null && appraisalClosedAt === null && (appraisalClosesAt ?? '') > at,
    message: '现在不在民主评议的时间里。',
  },
  'appraisal-closed': {
    holds: ({ appraisalClosedAt }) => appraisalClosedAt !== null,
    message: '民主评议还没有截止，截止以后才计算。',
  },
  'appraisal-due': {
    holds: ({ appraisalClosesAt, at }) => appraisalClosesAt !== null && appraisalClosesAt <= at,
    message: ({ appraisalClosesAt }) =>
      `民主评议到${appraisalClosesAt ? formatDateTime(appraisalClosesAt) : '期末以后'}才截止。`,
  },
  'appraisal-standing': {
    holds: ({ appraisalClosedAt }) => appraisalClosedAt === null,
    message: '民主评议已经截止了。',
  },
  computed: { holds: ({ computedAt }) => computedAt !== null, message: '结果还没有算完，请稍等。' },
  fresh: {
    holds: ({ stale }) => stale === 0,
    message: ({ stale }) => `有${stale}名党员的服务记录或加分扣分变了，正在重算，请过一分钟再公示。`,
  },
  'evidence-decided': {
    holds: ({ waitingEvidence }) => waitingEvidence === 0,
    message: ({ waitingEvidence }) => `还有${waitingEvidence}条加分扣分没有核实，请另一位同事先核实。`,
  },
  'window-open': {
    holds: ({ appealsUntil, at }) => appealsUntil !== null && appealsUntil > at,
    message: '公示期已经过了，不能再提异议。',
  },
  'window-over': {
    holds: ({ appealsUntil, at }) => appealsUntil !== null && appealsUntil <= at,
    message: ({ appealsUntil }) =>
      `公示期到${appealsUntil ? formatDateTime(appealsUntil) : '期满'}，不能提前结束。`,
  },
  'appeals-decided': {
    holds: ({ openAppeals }) => openAppeals === 0,
    message: ({ openAppeals }) => `还有${openAppeals}条异议没有答复，答复了才能确认。`,
  },
  sealed: { holds: ({ unsealed }) => unsealed === 0, message: '结果还没有全部存档，请稍等。' },
} as const satisfies Record<string, Guard>;
export type RoundGuard = keyof typeof roundGuards;

interface RoundStep {
  label: string;
  /** What the history says of it. */
  step: string;
  from: readonly RoundState[];
  /** Absent where the state stays. */
  to?: RoundState;
  guards?: readonly RoundGuard[];
}

/**
 * The whole life of a round as one table: buttons, pages, verbs and the clock read it, and what is not here cannot happen.
 */
export const roundSteps = {
  'open-appraisal': {
    label: '生成名单，开始民主评议',
    step: '名单生成，民主评议开始',
    from: ['draft'],
    guards: ['period-over'],
  },
  appraise: { label: '民主评议', step: '民主评议', from: ['draft'], guards: ['appraisal-open'] },
  'close-appraisal': {
    label: '截止民主评议',
    step: '民主评议截止',
    from: ['draft'],
    guards: ['appraisal-standing', 'appraisal-due'],
  },
  recompute: {
    label: '重新计算',
    step: '重新计算',
    from: ['draft'],
    guards: ['appraisal-closed', 'computed'],
  },
  'enter-evidence': {
    label: '登记加分扣分',
    step: '登记加分扣分',
    from: ['draft', 'announced', 'appeals'],
  },
  'decide-evidence': {
    label: '核实加分扣分',
    step: '核实加分扣分',
    from: ['draft', 'announced', 'appeals'],
  },
  announce: {
    label: '公示结果',
    step: '公示结果',
    from: ['draft'],
    to: 'announced',
    guards: ['computed', 'evidence-decided', 'fresh'],
  },
  appeal: { label: '提异议', step: '提出异议', from: ['announced'], guards: ['window-open'] },
  'answer-appeal': { label: '答复异议', step: '答复异议', from: ['announced', 'appeals'] },
  'end-appeals': {
    label: '公示期满',
    step: '公示期满',
    from: ['announced'],
    to: 'appeals',
    guards: ['window-over'],
  },
  confirm: {
    label: '确认结果',
    step: '会议确认结果',
    from: ['appeals'],
    to: 'confirmed',
    guards: ['appeals-decided', 'evidence-decided'],
  },
  return: { label: '退回重算', step: '会议没有通过，退回重算', from: ['appeals'], to: 'draft' },
  freeze: {
    label: '存档定星',
    step: '存档定星',
    from: ['confirmed'],
    to: 'frozen',
    guards: ['sealed'],
  },
  cancel: { label: '作废评星', step: '作废', from: ['draft'], to: 'cancelled' },
  void: { label: '作废评星', step: '作废', from: ['announced', 'appeals'], to: 'cancelled' },
} as const satisfies Record<string, RoundStep>;
export type RoundStepName = keyof typeof roundSteps;

/** The table as one reads it by name. */
export const roundStepOf = (name: RoundStepName): RoundStep => roundSteps[name];

/** Whether the table allows a step in this state; for buttons, whose guards are said when they are pressed. */
export const mayStep = (name: RoundStepName, state: RoundState): boolean =>
  roundStepOf(name).from.includes(state);

/** @throws DomainError invalid-state */
export function requireStep(name: RoundStepName, state: RoundState): void {
  if (mayStep(name, state)) return;
  fail('invalid-state', {
    message: `这次评星现在是“${roundStateLabels[state]}”，不能${roundStepOf(name).label}。请刷新后再看。`,
  });
}

/** The first guard that is not met, in words; null when all are. */
export function unmetGuard(name: RoundStepName, facts: RoundFacts): string | null {
  for (const guard of roundStepOf(name).guards ?? []) {
    const { holds, message }: Guard = roundGuards[guard];
    if (!holds(facts)) return typeof message === 'function' ? message(facts) : message;
  }
  return null;
}

/** What the clock asks of a round. */
export type DueWork = 'open-appraisal' | 'close-appraisal' | 'compute' | 'end-appeals' | 'freeze' | null;

export function dueWork(
  round: Omit<RoundFacts, 'at' | 'waitingEvidence' | 'openAppeals' | 'stale' | 'unsealed'>,
  at: string,
): DueWork {
  if (round.state === 'draft') {
    if (round.rosterAt === null) return round.to < at ? 'open-appraisal' : null;
    if (round.appraisalClosedAt === null)
      return round.appraisalClosesAt !== null && round.appraisalClosesAt <= at ? 'close-appraisal' : null;
    return round.computedAt === null ? 'compute' : null;
  }
  if (round.state === 'announced')
    return round.appealsUntil !== null && round.appealsUntil <= at ? 'end-appeals' : null;
  return round.state === 'confirmed' ? 'freeze' : null;
}
