import type { RequestState } from '../states';
import { dayOf, workingDaysBetween } from '../working-days';
import { type Rung, rungLabels, rungs, type Trigger } from './rungs';
import { addresseeOf } from './transitions';

/** What a rule knows of a request. Moments are ISO 8601 text in UTC. */
export interface RuleFacts {
  dueAt: string | null;
  reopenCount: number | null;
  urgeCount: number | null;
  supervisionRung: Rung | null;
  supervisionDueAt: string | null;
}

/** The same as the request has it, with the rungs of the unit and of the centre beside each other. */
export interface SupervisedRow extends RuleFacts {
  state: RequestState;
  centreRung: Rung | null;
  centreRungDueAt: string | null;
}

/**
 * What the rules know of whoever has the request: the centre answers for the time until it has dispatched, and for nothing that
 * units were told to do again.
 */
export function factsOf({ state, centreRung, centreRungDueAt, ...row }: SupervisedRow): RuleFacts {
  if (addresseeOf(state) === 'unit') return row;
  const { dueAt, urgeCount } = row;
  return { dueAt, urgeCount, reopenCount: 0, supervisionRung: centreRung, supervisionDueAt: centreRungDueAt };
}

/** Numbers the rules work with, out of the settings. */
export interface RuleSettings {
  /** Working days overdue at which each rung is issued. */
  overdue: Record<Rung, number>;
  /** Times reopened. */
  reopened: number;
  /** Times the requester called again; 0: no rule. */
  urged: number;
}

/** What a rule wants issued, and why. */
export interface DueRung {
  rung: Rung;
  trigger: Trigger;
  reason: string;
}

/**
 * What the rules about a single request want issued now, or null. A rung follows only when the time to answer the one
 * before is over. Pure.
 */
export function dueRung(facts: RuleFacts, settings: RuleSettings, at: Date): DueRung | null {
  const { dueAt, supervisionRung, supervisionDueAt } = facts;
  if (supervisionDueAt && new Date(supervisionDueAt) >= at) return null;
  const next = supervisionRung ? rungs[rungs.indexOf(supervisionRung) + 1] : 'remind';
  if (!next) return null;
  const late = dueAt && new Date(dueAt) < at ? workingDaysBetween(dayOf(new Date(dueAt)), dayOf(at)) : 0;
  if (late > 0 && late >= settings.overdue[next])
    return {
      rung: next,
      trigger: 'overdue',
      reason: `办理期限已超过${late}个工作日，达到${rungLabels[next]}的规定（${settings.overdue[next]}个工作日）。`,
    };
  const reopened = facts.reopenCount ?? 0;
  if (next === 'remind' && settings.reopened > 0 && reopened >= settings.reopened)
    return { rung: next, trigger: 'reopened', reason: `反映人说没有解决，这件诉求已重办${reopened}次。` };
  const urged = facts.urgeCount ?? 0;
  if (next === 'remind' && settings.urged > 0 && urged >= settings.urged)
    return { rung: next, trigger: 'urged', reason: `反映人已来电催办${urged}次。` };
  return null;
}
