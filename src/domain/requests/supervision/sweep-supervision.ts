import type { Payload, Where } from 'payload';
import { systemActor } from '@/access';
import { now } from '@/shared/clock';
import { isDomainError } from '@/shared/errors';
import { type DueRung, dueRung, type RuleFacts, type RuleSettings } from './due-rung';
import { issueSupervision } from './issue-supervision';
import { ruleSettings } from './rule-settings';
import { sameIssues } from './same-issues';
import { supervisable } from './transitions';

const actor = systemActor('督办规则');
/** Requests a rule looks at in one run, at most; the rest comes with the next run. */
const perRun = 1000;

/**
 * Issues what the rules want: overdue by working days, reopened too often, urged too often, the same issue from several households. Safe to
 * repeat, in two processes and after a crash: each rung is in the database once per round.
 * @returns how many acts were issued
 */
export async function sweepSupervision({ payload }: { payload: Payload }): Promise<number> {
  const at = now();
  const settings = await ruleSettings(payload, at);
  let issued = 0;
  for (const { id, ...facts } of await candidates(payload, at, settings)) {
    const due = dueRung(facts, settings, at);
    if (due && (await issue(payload, id, due))) issued += 1;
  }
  for (const { id, reason } of await sameIssues(payload, at))
    if (await issue(payload, id, { rung: 'remind', trigger: 'same-issue', reason })) issued += 1;
  return issued;
}

async function candidates(
  payload: Payload,
  at: Date,
  { reopened, urged }: RuleSettings,
): Promise<(RuleFacts & { id: string })[]> {
  const moment = at.toISOString();
  const notAtTheTop: Where = {
    or: [
      { supervisionRung: { exists: false } },
      {
        and: [
          { supervisionRung: { in: ['remind', 'supervise', 'list'] } },
          { supervisionDueAt: { less_than: moment } },
        ],
      },
    ],
  };
  const wanted: Where[] = [
    { dueAt: { less_than: moment } },
    ...(reopened > 0 ? [firstRung('reopenCount', reopened)] : []),
    ...(urged > 0 ? [firstRung('urgeCount', urged)] : []),
  ];
  const { docs } = await payload.db.find<RuleFacts & { id: string }>({
    collection: 'requests',
    where: {
      and: [
        { state: { in: [...supervisable] } },
        { leadUnit: { exists: true } },
        notAtTheTop,
        { or: wanted },
      ],
    },
    select: {
      dueAt: true,
      reopenCount: true,
      urgeCount: true,
      supervisionRung: true,
      supervisionDueAt: true,
    },
    sort: 'dueAt',
    limit: perRun,
    pagination: false,
  });
  return docs;
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
