import type { Payload, PayloadRequest } from 'payload';
import { bulkInsert, deleteWhere, groupRows, leanFind, updateColumns } from '@/database';
import { placeColumns } from '@/domain/organization';
import { now } from '@/shared/clock';
import { exemptAt } from '../members/exemption-row';
import { serviceKindLabels } from '../records/labels';
import { recordsOf } from '../records/records-of';
import { branchKey } from './papers/batch';
import { papersToCount } from './papers/count-papers';
import { type EvidenceRow, gradesOf, type ResultRow, type RoundRow } from './rows';
import {
  type CarriedCorrection,
  type CountedEvidence,
  type CountedRecord,
  computeStars,
  type MemberStars,
} from './rules/compute-stars';
import { type GradeCounts, gradersOf, isGrade, noGrades } from './rules/grades';
import type { StarRuleSet } from './rules/rule-set';
import { secretCount } from './rules/secret-count';

/** More than a batch of members can have. */
const most = 200_000;

/** Where to read: in a transaction, or what is committed. */
interface Reading {
  payload: Payload;
  req?: PayloadRequest;
}

interface Counting {
  round: RoundRow;
  rules: StarRuleSet;
  /** Given where the items of these results may have been written before. */
  again: boolean;
  breathe(): Promise<void>;
}

/**
 * Counts a few members of a round from what is known now, and writes their results with every item, in the caller's transaction. Appraisals
 * that were not counted yet are counted into the result and are gone then. The total of anybody else does not change with it.
 */
export async function computeResults(
  req: PayloadRequest,
  { round, rules, again, breathe }: Counting,
  rows: readonly ResultRow[],
): Promise<MemberStars[]> {
  if (rows.length === 0) return [];
  const reading = { payload: req.payload, req };
  const members = rows.map(({ member }) => member);
  const grades = await countGrades(req, round.id, rows);
  const records = await countedRecords(reading, round, members);
  await breathe();
  const evidence = await countedEvidence(reading, round.id, members);
  const corrections = await carriedCorrections(req, round, members);
  const exempt = await exemptAt(reading, members, round.to);
  const computed = computeStars(rules, {
    members: members.map((id) => ({ id, exempt: exempt.has(id) })),
    records,
    evidence,
    corrections,
    appraisals: grades,
  });
  await breathe();
  const byMember = new Map(computed.map((one) => [one.member, one]));
  const ids = rows.map(({ id }) => id);
  if (again) await deleteWhere(req.payload, req, 'star-result-items', { result: { in: ids } });
  await bulkInsert(req.payload, req, 'star-result-items', itemRows(rows, byMember));
  await breathe();
  const updatedAt = now().toISOString();
  for (const row of rows) {
    const { total = null, stars = null, missingToNext = null } = byMember.get(row.member) ?? {};
    const counts = told(grades.get(row.member), rules);
    await updateColumns(req, 'star-results', row.id, {
      total,
      stars,
      missing: missingToNext,
      exempt: exempt.has(row.member),
      exemptReason: exempt.get(row.member) ?? null,
      grade3: counts[3],
      grade2: counts[2],
      grade1: counts[1],
      grade0: counts[0],
      stale: false,
      updatedAt,
    });
  }
  return computed;
}

/** Counts of too few, who could be told apart, are kept nowhere: they give no points either. */
const told = (counts: GradeCounts | undefined, { leastAppraisals }: StarRuleSet): GradeCounts =>
  counts && gradersOf(counts) >= leastAppraisals ? counts : noGrades();

/** The appraisals of these members: as counted before, or counted now from the web and from sheets, and then nothing of single grades is left. */
async function countGrades(
  req: PayloadRequest,
  round: string,
  rows: readonly ResultRow[],
): Promise<Map<string, GradeCounts>> {
  const counts = new Map<string, GradeCounts>();
  for (const row of rows) counts.set(row.member, gradesOf(row) ?? noGrades());
  const uncounted = rows.filter((row) => gradesOf(row) === undefined);
  if (uncounted.length === 0) return counts;
  const open = uncounted.map(({ member }) => member);
  const where = [
    { field: 'round', equals: round },
    { field: 'subject', in: open },
  ];
  const groups = await groupRows(req.payload, 'star-appraisals', { where, by: ['subject', 'grade'] }, req);
  for (const { keys, n } of groups) {
    const [subject, grade] = [keys[0] ?? '', Number(keys[1])];
    const known = counts.get(subject);
    if (known && isGrade(grade)) known[grade] += n;
  }
  const papers = await papersToCount({ payload: req.payload, req }, round, uncounted);
  for (const row of uncounted) {
    const { tallies, knowers } = papers.get(branchKey(row)) ?? {};
    const online = counts.get(row.member);
    if (!tallies || !knowers || !online) continue;
    const sheets = tallies.map((tally) => tally[row.member] ?? noGrades());
    counts.set(row.member, secretCount(online, sheets, knowers));
  }
  if (groups.length > 0)
    await deleteWhere(req.payload, req, 'star-appraisals', {
      and: [{ round: { equals: round } }, { subject: { in: open } }],
    });
  return counts;
}

/** The first moment after the period. */
export const untilOf = ({ to }: Pick<RoundRow, 'to'>): string =>
  new Date(new Date(to).getTime() + 1).toISOString();

/** The verified records of the period, with what people read of each. */
export async function countedRecords(
  reading: Reading,
  round: Pick<RoundRow, 'from' | 'to'>,
  members: readonly string[],
): Promise<CountedRecord[]> {
  const rows = await recordsOf(reading, members, { from: round.from, until: untilOf(round) });
  return rows.map(({ id, recordKey, member, kind, quarters, on, text }) => ({
    id,
    key: recordKey,
    member,
    kind,
    minutes: quarters * 15,
    at: on,
    words: `${serviceKindLabels[kind]}${quarters > 0 ? `${quarters / 4}小时` : ''}：${shortened(text)}`,
  }));
}

const shortened = (text: string, most = 40): string =>
  text.length > most ? `${text.slice(0, most)}…` : text;

/** The pluses and minuses of a round that a second person has confirmed. */
export async function countedEvidence(
  { payload, req }: Reading,
  round: string,
  members: readonly string[],
): Promise<CountedEvidence[]> {
  const rows = await leanFind<EvidenceRow>(
    payload,
    'star-manual-items',
    {
      where: [
        { field: 'round', equals: round },
        { field: 'member', in: members },
        { field: 'state', equals: 'confirmed' },
      ],
      columns: ['member', 'item', 'units', 'on', 'evidence'],
      newestBy: 'id',
      limit: most,
    },
    req,
  );
  return rows.map(({ id, member, item, units, on, evidence }) => ({
    id,
    member,
    item,
    units,
    at: on,
    // Its end tells of which void round it was carried from.
    words: shortened(evidence, 120),
  }));
}

interface StoredCorrection {
  id: string;
  member: string;
  points: number;
  words: string;
  at: string;
  carriedInto: string | null;
  /** The last moment of the period it corrects. */
  periodTo: string;
}

/** Corrections of earlier rounds of the same kind that no other round has taken up; from now on this one has. */
async function carriedCorrections(
  req: PayloadRequest,
  round: RoundRow,
  members: readonly string[],
): Promise<CarriedCorrection[]> {
  const own = await correctionsFor({ payload: req.payload, req }, round, members);
  for (const { id, carriedInto } of own)
    if (carriedInto === null) await updateColumns(req, 'star-corrections', id, { carriedInto: round.id });
  return own.map(({ id, member, points, words, at }) => ({ id, member, points, words, at }));
}

/** Corrections of earlier rounds of the same kind that this round has taken up or would take up. */
export async function correctionsFor(
  { payload, req }: Reading,
  round: Pick<RoundRow, 'id' | 'periodKind' | 'from'>,
  members: readonly string[],
): Promise<StoredCorrection[]> {
  const rows = await leanFind<StoredCorrection>(
    payload,
    'star-corrections',
    {
      where: [
        { field: 'member', in: members },
        { field: 'periodKind', equals: round.periodKind },
        { field: 'periodTo', before: round.from },
      ],
      columns: ['member', 'points', 'words', 'at', 'carriedInto', 'periodTo'],
      newestBy: 'id',
      limit: most,
    },
    req,
  );
  return rows.filter(({ carriedInto }) => carriedInto === null || carriedInto === round.id);
}

/** Items that gave or took something, and the base; what is at nothing the pages take from the rules. */
function itemRows(rows: readonly ResultRow[], computed: ReadonlyMap<string, MemberStars>): object[] {
  return rows.flatMap((row) =>
    (computed.get(row.member)?.items ?? []).flatMap((item, order) =>
      item.raw === 0 && item.sources.length === 0
        ? []
        : {
            round: row.round,
            ...placeColumns(row),
            member: row.member,
            memberName: row.memberName,
            user: row.user,
            result: row.id,
            order,
            item: item.key,
            name: item.name,
            kind: item.kind,
            raw: item.raw,
            points: item.capped,
            sources: JSON.stringify(item.sources),
          },
    ),
  );
}
