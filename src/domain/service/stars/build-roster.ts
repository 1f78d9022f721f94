import type { Payload, PayloadRequest } from 'payload';
import { systemActor } from '@/access';
import { bulkInsert, groupRows, inTransaction, leanFind, updateColumns } from '@/database';
import { recordEvent } from '@/domain/accounts';
import { placeColumns } from '@/domain/organization';
import { now } from '@/shared/clock';
import { endOfDay } from '@/shared/dates';
import { exemptAt } from '../members/exemption-row';
import { besideWords, heldBeside, ratedNowhere } from './beside-rounds';
import { carryEvidence } from './carry-evidence';
import { membersOf } from './members';
import type { PeriodRound } from './overlaps';
import { type RoundRow, requireRound, resultsOf } from './rows';
import { rulesOfRound } from './rule-sets';
import { movedAwaySince, type StandingMember, standingThen } from './standing';
import { roundStepOf } from './states';
import { requireRoundStep, writeStep } from './verb';
import { yielding } from './yielding';

const batchSize = 100;
const day = 86_400_000;
const actor = systemActor('系统定时');

/**
 * Writes the list of a round, a batch at a time: who stands in the place on the last day, with who is exempt. Each batch is a transaction
 * that also moves the round on, so a process that is killed loses one batch that is written again, and of two processes at it one waits
 * and goes on behind the other. With the last one the appraisal is open.
 * @returns how many members this call wrote
 */
export async function buildRoster({ payload, id }: { payload: Payload; id: string }): Promise<number> {
  let written = 0;
  for (;;) {
    const others = yielding();
    const done = await inTransaction({ payload, actor }, (req) => rosterBatch(req, id));
    if (done === null) return written;
    written += done;
    await others.rest();
  }
}

async function rosterBatch(req: PayloadRequest, id: string): Promise<number | null> {
  const round = await requireRound(req, id);
  if (round.state !== 'draft' || round.rosterAt) return null;
  await requireRoundStep(req, round, 'open-appraisal');
  const reading = { payload: req.payload, req };
  const { members, last } = await membersOf(reading, round, { before: round.cursor, limit: batchSize });
  const others = await heldBeside(req, round);
  const standing = await standingThen(reading, round, members);
  await enlist(req, round, await ratedNowhere(req, round, others, standing));
  if (last) await updateColumns(req, 'star-rounds', id, { cursor: last });
  else {
    const away = await newToList(req, id, await movedAwaySince(reading, round));
    await enlist(req, round, await ratedNowhere(req, round, others, away));
    await finish(req, round, others);
  }
  return members.length;
}

/** Those who are not on the list yet. */
async function newToList(
  req: PayloadRequest,
  round: string,
  members: readonly StandingMember[],
): Promise<StandingMember[]> {
  if (members.length === 0) return [];
  const listed = await resultsOf({ payload: req.payload, req }, round, {
    where: [{ field: 'member', in: members.map(({ id }) => id) }],
    limit: members.length,
  });
  const known = new Set(listed.map(({ member }) => member));
  return members.filter(({ id }) => !known.has(id));
}

async function enlist(
  req: PayloadRequest,
  round: RoundRow,
  members: readonly StandingMember[],
): Promise<void> {
  const reading = { payload: req.payload, req };
  const exempt = await exemptAt(
    reading,
    members.map(({ id }) => id),
    round.to,
  );
  const names = await organizationNames(
    req,
    members.flatMap(({ organization, cameFrom }) => [organization, ...cameFrom]),
  );
  const rows = members.map((member) => ({
    round: round.id,
    member: member.id,
    memberName: member.name,
    user: member.user,
    organization: member.organization,
    organizationName: names.get(member.organization) ?? '',
    cameFrom: member.cameFrom.flatMap((from) => names.get(from) ?? []).join('、') || null,
    ...placeColumns(member),
    exempt: exempt.has(member.id),
    exemptReason: exempt.get(member.id) ?? null,
    stale: false,
  }));
  await bulkInsert(req.payload, req, 'star-results', rows);
}

/** Names of Party organisations by id. */
async function organizationNames(req: PayloadRequest, ids: readonly string[]): Promise<Map<string, string>> {
  const once = [...new Set(ids)];
  if (once.length === 0) return new Map();
  const rows = await leanFind<{ id: string; name: string }>(
    req.payload,
    'party-organizations',
    { where: [{ field: 'id', in: once }], columns: ['name'], newestBy: 'id', limit: once.length },
    req,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The list stands: the appraisal opens, or, where the rules have none, is over already. */
async function finish(req: PayloadRequest, round: RoundRow, others: readonly PeriodRound[]): Promise<void> {
  const at = now();
  const rules = await rulesOfRound(req.payload, round, req);
  const appraises = rules.items.some(({ kind }) => kind === 'appraisal');
  const counts = await headCounts(req, round.id);
  const closesAt = endOfDay(new Date(at.getTime() + round.appraisalDays * day)).toISOString();
  const opened = at.toISOString();
  await updateColumns(req, 'star-rounds', round.id, {
    ...counts,
    cursor: null,
    rosterAt: opened,
    appraisalClosesAt: appraises ? closesAt : opened,
    appraisalClosedAt: appraises ? null : opened,
    updatedAt: opened,
  });
  await writeStep(req, actor, round, {
    label: appraises ? roundStepOf('open-appraisal').step : '名单生成',
    detail: `参评${counts.members}人，不参加评星${counts.exempt}人${await besideWords(req, round, others)}`,
  });
  await carryEvidence(req, actor, round, others);
  await recordEvent({
    req,
    actor,
    action: 'star-round.appraisal-opened',
    subject: { collection: 'star-rounds', id: round.id },
    summary: round.name,
  });
}

/** How many are rated, and how many are exempt. */
export async function headCounts(
  req: PayloadRequest,
  round: string,
): Promise<{ members: number; exempt: number }> {
  const where = [{ field: 'round', equals: round }];
  const all = await groupRows(req.payload, 'star-results', { where, by: ['round'] }, req);
  const exempt = await groupRows(
    req.payload,
    'star-results',
    { where: [...where, { field: 'exempt', equals: true }], by: ['round'] },
    req,
  );
  const apart = exempt[0]?.n ?? 0;
  return { members: (all[0]?.n ?? 0) - apart, exempt: apart };
}
