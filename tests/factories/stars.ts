import type { Payload } from 'payload';
import {
  addAgendaItem,
  announceMeeting,
  beginMeeting,
  checkIn,
  closeMeeting,
  decideAgendaItem,
} from '@/domain/matters';
import {
  createRuleSet,
  createStarRound,
  defaultRules,
  itemLine,
  pointsText,
  resultsOf,
  runStarRounds,
  type StarResult,
  serviceKindLabels,
} from '@/domain/service';
import { fixedClock, now, setClock } from '@/shared/clock';
import { newToken } from '@/shared/ids';
import { buildMeeting, itemsOfMeeting, memberActor } from './meetings';
import { staffActor } from './property';

let serial = 0;

/** A version of the sample rules, with something else where told. */
export function buildRules(
  payload: Payload,
  overrides: Partial<Parameters<typeof createRuleSet>[0]> = {},
): Promise<{ id: string }> {
  serial += 1;
  return createRuleSet({
    payload,
    actor: staffActor,
    version: `${newToken(6)}-${serial}`,
    source: defaultRules.source,
    periodKinds: ['month', 'quarter', 'year'],
    base: pointsText(defaultRules.base),
    items: defaultRules.items.map((item) => itemLine(item, serviceKindLabels)).join('\n'),
    thresholds: defaultRules.thresholds.map(pointsText).join('、'),
    leastAppraisals: defaultRules.leastAppraisals,
    leastForComparison: defaultRules.leastForComparison,
    ...overrides,
  });
}

const day = 86_400_000;

/** Sets the clock on to a moment of the city, a little later each time: a verb at the very same moment changes nothing. */
export function at(clock: { set(moment: Date | string): void }, moment: string): void {
  serial += 1;
  clock.set(new Date(new Date(`${moment}+08:00`).getTime() + (serial % 1000)));
}

/** A November round of a branch with so many members who have accounts, its list written: the appraisal is open. */
export async function buildAppraisal(
  payload: Payload,
  clock: { set(moment: Date | string): void },
  branch: string,
): Promise<string> {
  await buildRules(payload);
  const call = { payload, actor: staffActor, organization: branch, periodKind: 'month' as const };
  const { id } = await createStarRound({ ...call, day: '2026-11-23', appraisalDays: 7, appealDays: 5 });
  at(clock, '2026-12-01T09:00:00');
  await runStarRounds({ payload });
  return id;
}

/** The same, counted: the appraisal is over. */
export async function buildCounted(
  payload: Payload,
  clock: { set(moment: Date | string): void },
  branch: string,
): Promise<string> {
  const id = await buildAppraisal(payload, clock, branch);
  at(clock, '2026-12-09T09:00:00');
  await runStarRounds({ payload });
  return id;
}

/** What is stored of a member in a round. */
export async function resultIn(payload: Payload, round: string, member: string): Promise<StarResult> {
  const [row] = await resultsOf({ payload }, round, {
    where: [{ field: 'member', equals: member }],
    limit: 1,
  });
  if (!row) throw new Error('the member is not on the list');
  return row;
}

/** Ends the window of an announced round and lets the branch's meeting decide about it; the members are the accounts that come. */
export async function meetAbout(
  payload: Payload,
  { branch, round, present }: { branch: string; round: string; present: string[] },
  decision: 'adopt' | 'reject' = 'adopt',
): Promise<string> {
  setClock(fixedClock(new Date(now().getTime() + 6 * day)));
  await runStarRounds({ payload });
  const call = { payload, actor: staffActor };
  const { id } = await buildMeeting(payload, branch);
  await addAgendaItem({ ...call, id, matter: `star-round:${round}` });
  await announceMeeting({ ...call, id });
  await beginMeeting({ ...call, id });
  for (const user of present) await checkIn({ payload, actor: memberActor(user), id });
  const [item] = await itemsOfMeeting(payload, id);
  await decideAgendaItem({
    ...call,
    id,
    item: String(item?.id),
    decision,
    votesFor: decision === 'adopt' ? present.length : 0,
    votesAgainst: decision === 'adopt' ? 0 : present.length,
    resolution: decision === 'adopt' ? '同意这一期的评星结果' : '有两条记录要再核实',
  });
  await closeMeeting({ ...call, id });
  return id;
}
