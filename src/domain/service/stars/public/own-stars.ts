import type { Payload } from 'payload';
import { type Actor, isSignedIn } from '@/access';
import { type LeanCondition, leanFind } from '@/database';
import type { FileItem } from '@/domain/property';
import { now } from '@/shared/clock';
import { exemptAt } from '../../members/exemption-row';
import { type MemberRow, membersOfAccount } from '../../records/record-row';
import { type SentBack, sentBack } from '../announced-before';
import { writtenByOthers } from '../appeal-writers';
import { papersOfEvidence } from '../carry-evidence';
import { hasAppraised } from '../colleagues';
import { correctionsFor, countedEvidence, countedRecords } from '../compute-results';
import { starsArePublic } from '../consent';
import { holds } from '../overlaps';
import { type AppealRow, insidePlace, type ResultRow, type RoundRow, resultColumns, roundOf } from '../rows';
import { rulesOfRound } from '../rule-sets';
import { computeStars } from '../rules/compute-stars';
import { type Account, accountItems, accountOf } from './account';
import { wasAnnounced } from './announcement';
import { type OwnCorrection, ownCorrections } from './own-corrections';

/** A round one is in, with one's own result. */
export interface OwnRound {
  round: RoundRow;
  result: ResultRow;
  /** One may appraise the others now and has not. */
  mayAppraise: boolean;
  appraised: boolean;
  /** A meeting sent it back, and it was not announced again. */
  sentBack: SentBack | null;
}

/** How one stands in the period under way: not a result yet. */
export interface RunningAccount {
  round: RoundRow;
  /** Null for whoever is exempt. */
  total: number | null;
  stars: number | null;
  missing: number | null;
  account: Pick<Account, 'items' | 'rules'>;
}

/** Everything about stars that concerns the person who asks. */
export interface OwnStars {
  member: { id: string; name: string } | null;
  running: RunningAccount[];
  rounds: OwnRound[];
  agreed: boolean;
  /** What later changes of records made of earlier results, as long as it is not in an announced one. */
  corrections: OwnCorrection[];
}

const most = 60;

/** The star ratings of whoever asks: the period under way, and all rounds they are in, newest first. */
export async function ownStars(payload: Payload, actor: Actor): Promise<OwnStars> {
  if (!isSignedIn(actor)) return { member: null, running: [], rounds: [], agreed: false, corrections: [] };
  const [member] = await membersOfAccount(payload, actor.userId);
  const results = await ownResults(payload, actor.userId);
  const rounds: OwnRound[] = [];
  for (const result of results) {
    const round = await roundOf(payload, result.round);
    if (!round) continue;
    const open = isAppraising(round);
    const appraised = round.rosterAt ? await hasAppraised({ payload }, round.id, result.member) : false;
    const back = round.state === 'draft' && round.rosterAt ? await sentBack({ payload }, round.id) : null;
    rounds.push({
      round,
      result: shownResult(round, result),
      mayAppraise: open && !appraised,
      appraised,
      sentBack: back ?? null,
    });
  }
  rounds.sort((a, b) => b.round.from.localeCompare(a.round.from) || b.round.id.localeCompare(a.round.id));
  const corrections = (await ownCorrections(payload, actor.userId)).filter(({ isSettled }) => !isSettled);
  if (!member) return { member: null, running: [], rounds, agreed: false, corrections };
  const drafts = await draftsCovering(payload, member, rounds);
  const uncounted = rounds.flatMap(({ round }) =>
    round.state === 'draft' && round.computedAt === null ? round : [],
  );
  const running: RunningAccount[] = [];
  for (const round of drafts)
    running.push(await runningAccount(payload, round, member.id, [...uncounted, ...drafts]));
  const agreed = (await starsArePublic({ payload }, [member.id])).has(member.id);
  return { member: { id: member.id, name: member.name }, running, rounds, agreed, corrections };
}

/** Whether the appraisal of a round is open at this moment. */
export function isAppraising({ state, rosterAt, appraisalClosedAt, appraisalClosesAt }: RoundRow): boolean {
  return (
    state === 'draft' &&
    rosterAt !== null &&
    appraisalClosedAt === null &&
    (appraisalClosesAt ?? '') > now().toISOString()
  );
}

/** A draft's points are the branch's to look at; the member sees them when they are announced. */
export function shownResult(round: Pick<RoundRow, 'state' | 'announcedAt'>, result: ResultRow): ResultRow {
  return !wasAnnounced(round) ? { ...result, total: null, stars: null, missing: null } : result;
}

function ownResults(payload: Payload, user: string): Promise<ResultRow[]> {
  return leanFind<ResultRow>(payload, 'star-results', {
    where: [{ field: 'user', equals: user }],
    columns: resultColumns,
    newestBy: 'id',
    limit: most,
  });
}

/** One's own result in an announced round. */
export interface OwnResult {
  round: RoundRow;
  result: ResultRow;
  account: Account;
  appeals: AppealRow[];
  /** Those of them that an account wrote which is not theirs any more. */
  writtenByOthers: ReadonlySet<string>;
  /** None of their own waits for an answer. */
  mayAppealAnew: boolean;
  /** The papers of a plus or minus, by its id; also of one confirmed after the announcement. */
  papers: ReadonlyMap<string, FileItem[]>;
  /** What later changes of records would have made of it. */
  corrections: OwnCorrection[];
}

/** One's own result in a round with its whole account and the appeals; null when one is not in it, or it is not announced. */
export async function ownResult(payload: Payload, actor: Actor, roundId: string): Promise<OwnResult | null> {
  if (!isSignedIn(actor)) return null;
  const round = await roundOf(payload, roundId);
  if (!round || !wasAnnounced(round)) return null;
  const [result] = await leanFind<ResultRow>(payload, 'star-results', {
    where: [
      { field: 'user', equals: actor.userId },
      { field: 'round', equals: roundId },
    ],
    columns: resultColumns,
    newestBy: 'id',
    limit: 1,
  });
  if (!result) return null;
  const appeals = await leanFind<AppealRow>(payload, 'star-appeals', {
    where: [{ field: 'result', equals: result.id }],
    columns: ['words', 'at', 'state', 'answer', 'outcome', 'takenByName', 'user'],
    newestBy: 'at',
    limit: 20,
  });
  const others = await writtenByOthers({ payload }, appeals);
  const mayAppealAnew = !appeals.some(({ id, state }) => state === 'open' && !others.has(id));
  const account = await accountOf({ payload }, round, result);
  const proven = account.items.filter(({ kind }) => kind === 'manual' || kind === 'deduction');
  const corrections = await ownCorrections(payload, actor.userId, roundId);
  const papers = await papersOfEvidence(payload, round, {
    member: result.member,
    ids: [
      ...proven.flatMap(({ sources }) => sources.map(({ id }) => id)),
      ...corrections.map(({ record }) => record),
    ],
  });
  return { round, result, account, appeals, writtenByOthers: others, mayAppealAnew, papers, corrections };
}

/** Drafts whose list is not written yet and that will have this member on it, the nearest end first; not those of a period they are in already. */
async function draftsCovering(
  payload: Payload,
  member: MemberRow,
  rated: readonly OwnRound[],
): Promise<RoundRow[]> {
  const drafts = (where: LeanCondition) =>
    leanFind<{ id: string }>(payload, 'star-rounds', {
      where: [{ field: 'state', equals: 'draft' }, { field: 'rosterAt', exists: false }, where],
      columns: [],
      newestBy: 'to',
      limit: most,
    });
  const near = member.community ? await drafts({ field: 'community', equals: member.community }) : [];
  const wide = await drafts({ field: 'community', exists: false });
  const rounds: RoundRow[] = [];
  for (const { id } of [...near, ...wide]) {
    const round = await roundOf(payload, id);
    const [place] = round ? insidePlace(round) : [];
    if (round && (!place || member[place.field] === place.equals)) rounds.push(round);
  }
  const isSame = (one: RoundRow, other: RoundRow) =>
    one.periodKind === other.periodKind && one.from === other.from;
  // Of two for one period the narrower one will have them.
  return rounds
    .filter(
      (one) =>
        !rated.some(({ round }) => round.state !== 'cancelled' && isSame(one, round)) &&
        !rounds.some((other) => isSame(one, other) && holds(one, other) && !holds(other, one)),
    )
    .sort((a, b) => a.to.localeCompare(b.to));
}

/** @param open rounds that are still to be counted: a correction goes into the first of them that comes after what it corrects */
async function runningAccount(
  payload: Payload,
  round: RoundRow,
  member: string,
  open: readonly RoundRow[],
): Promise<RunningAccount> {
  const reading = { payload };
  const rules = await rulesOfRound(payload, round);
  const goesBefore = (periodTo: string) =>
    open.some(
      ({ periodKind, from }) => periodKind === round.periodKind && from > periodTo && from < round.from,
    );
  const [stars] = computeStars(rules, {
    members: [{ id: member, exempt: (await exemptAt(reading, [member], now().toISOString())).has(member) }],
    records: await countedRecords(reading, round, [member]),
    evidence: await countedEvidence(reading, round.id, [member]),
    corrections: (await correctionsFor(reading, round, [member])).filter(
      ({ periodTo }) => !goesBefore(periodTo),
    ),
    appraisals: null,
  });
  return {
    round,
    total: stars?.total ?? null,
    stars: stars?.stars ?? null,
    missing: stars?.missingToNext ?? null,
    account: { rules, items: accountItems(rules, stars?.items ?? []) },
  };
}
