import type { Payload, Where } from 'payload';
import { systemActor } from '@/access';
import { now } from '@/shared/clock';
import { isDomainError } from '@/shared/errors';
import { type DueRung, dueRung, factsOf, type RuleSettings, type SupervisedRow } from './due-rung';
import { issueSupervision } from './issue-supervision';
import { ruleSettings } from './rule-settings';
import { sameIssues } from './same-issues';
import { withCentre, withUnit } from './transitions';

const actor = systemActor('督办规则');
/** Requests of units, and as many of the centre, a rule looks at in one run, at most; the rest comes with the next run. */
const perRun = 1000;

/**
 * Issues what the rules want: overdue by working days, reopened or urged too often, the same issue from several households; to the
 * unit that has it, or to the centre that has not dispatched it. Safe to
 * repeat, in two processes and after a crash: each rung is in the database once per round.
 * @returns how many acts were issued
 */
export async function sweepSupervision({ payload }: { payload: Payload }): Promise<number> {
  const at = now();
  const settings = await ruleSettings(payload, at);
  let issued = 0;
  for (const { id, ...row } of await candidates(payload, at, settings)) {
    const due = dueRung(factsOf(row), settings, at);
    if (due && (await issue(payload, id, due))) issued += 1;
  }
  for (const { id, reason } of await sameIssues(payload, at))
    if (await issue(payload, id, { rung: 'remind', trigger: 'same-issue', reason })) issued += 1;
  return issued;
}

/** Nobody has been supervised to the top, and nobody still has time to answer the rung before. */
function notAtTheTop(rung: string, dueAt: string, moment: string): Where {
  return {
    or: [
      { [rung]: { exists: false } },
      { and: [{ [rung]: { in: ['remind', 'supervise', 'list'] } }, { [dueAt]: { less_than: moment } }] },
    ],
  };
}

async function candidates(
  payload: Payload,
  at: Date,
  { reopened, urged }: RuleSettings,
): Promise<(SupervisedRow & { id: string })[]> {
  const moment = at.toISOString();
  const overdue: Where = { dueAt: { less_than: moment } };
  const wanted: Where[] = [
    overdue,
    ...(reopened > 0 ? [firstRung('reopenCount', reopened)] : []),
    ...(urged > 0 ? [firstRung('urgeCount', urged)] : []),
  ];
  const ofUnits: Where = {
    and: [
      { state: { in: [...withUnit] } },
      { leadUnit: { exists: true } },
      notAtTheTop('supervisionRung', 'supervisionDueAt', moment),
      { or: wanted },
    ],
  };
  const ofCentre: Where = {
    and: [{ state: { in: [...withCentre] } }, overdue, notAtTheTop('centreRung', 'centreRungDueAt', moment)],
  };
  // One after the other, so that a heap at one of them does not hide the other's.
  const rows: (SupervisedRow & { id: string })[] = [];
  for (const where of [ofUnits, ofCentre]) {
    const { docs } = await payload.db.find<SupervisedRow & { id: string }>({
      collection: 'requests',
      where,
      select: {
        state: true,
        dueAt: true,
        reopenCount: true,
        urgeCount: true,
        supervisionRung: true,
        supervisionDueAt: true,
        centreRung: true,
        centreRungDueAt: true,
      },
      sort: 'dueAt',
      limit: perRun,
      pagination: false,
    });
    rows.push(...docs);
  }
  return rows;
}

/** Counted so often, and not supervised yet in this round. */
function firstRung(count: string, least: number): Where {
  return { and: [{ [count]: { greater_than_equal: least } }, { supervisionRung: { exists: false } }] };
}

async function issue(payload: Payload, id: string, { rung, trigger, reason }: DueRung): Promise<boolean> {
  try {
    await issueSupervision({ payload, actor, id: String(id), rung, trigger, reason });
    return true;
  } catch (error) {
    // Another process issued it, or the request moved on since it was read.
    if (isDomainError(error) && error.code === 'invalid-state') return false;
    throw error;
  }
}
