import type { PayloadRequest } from 'payload';
import { insertRow, leanFind, updateColumns } from '@/database';
import { placeColumns } from '@/domain/organization';
import { now } from '@/shared/clock';
import { formatPlainDay } from '@/shared/dates';
import { serviceKindLabels } from '../records/labels';
import { onRecordChanged, type RecordImage } from '../records/record-changed';
import { type EvidenceRow, type ResultRow, type RoundRow, resultColumns } from './rows';
import { rulesOfRound } from './rule-sets';
import { scaledKey } from './rules/compute-stars';
import {
  correctEvidence,
  correctRecord,
  type ItemCorrection,
  type RecordWorth,
} from './rules/correct-record';
import type { StarRuleSet } from './rules/rule-set';

/** More rounds than a member is ever in. */
const mostRounds = 200;

/**
 * What a change of a service record does to star ratings, in the transaction of the change: a draft counts the member again, a result that
 * was announced stays as it is, and what it would have changed is listed for the member's next round.
 */
export async function carryRecordChange(
  req: PayloadRequest,
  before: RecordImage | null,
  after: RecordImage,
): Promise<void> {
  const results = await leanFind<ResultRow>(
    req.payload,
    'star-results',
    {
      where: [{ field: 'member', equals: after.member }],
      columns: resultColumns,
      newestBy: 'id',
      limit: mostRounds,
    },
    req,
  );
  if (results.length === 0) return;
  const rounds = await leanFind<RoundRow>(
    req.payload,
    'star-rounds',
    {
      where: [
        { field: 'id', in: results.map(({ round }) => round) },
        { field: 'state', in: ['draft', 'announced', 'appeals', 'confirmed', 'frozen'] },
      ],
      columns: ['name', 'state', 'from', 'to', 'periodKind', 'ruleSet'],
      newestBy: 'id',
      limit: mostRounds,
    },
    req,
  );
  for (const round of rounds) {
    const result = results.find((one) => one.round === round.id);
    const [was, is] = [worthIn(round, before), worthIn(round, after)];
    if (!result || sameWorth(was, is)) continue;
    if (round.state === 'draft') await markStale(req, result.id);
    else if (!result.exempt) await listRecord(req, { round, result, was, is, record: after });
  }
}

onRecordChanged('stars', carryRecordChange);

/** Whether a record counts in a round, and as what. */
function worthIn({ from, to }: Pick<RoundRow, 'from' | 'to'>, record: RecordImage | null): RecordWorth {
  if (record?.state !== 'verified' || record.on < from || record.on > to) return null;
  return { kind: record.kind, minutes: record.quarters * 15 };
}

const sameWorth = (one: RecordWorth, other: RecordWorth): boolean =>
  one === null || other === null ? one === other : one.kind === other.kind && one.minutes === other.minutes;

/** The member is counted again at the clock's next turn. */
export const markStale = (req: PayloadRequest, result: string): Promise<void> =>
  updateColumns(req, 'star-results', result, { stale: true, updatedAt: now().toISOString() });

interface Standing {
  round: RoundRow;
  result: ResultRow;
}

interface Changed extends Standing {
  was: RecordWorth;
  is: RecordWorth;
  record: RecordImage;
}

function listRecord(req: PayloadRequest, { was, is, record, ...standing }: Changed): Promise<void> {
  const words = `${formatPlainDay(record.on)}的“${serviceKindLabels[record.kind]}”${changeWords(was, is)}`;
  return listCorrections(req, { ...standing, source: record.id, words }, (rules, stood) =>
    correctRecord(rules, { before: was, after: is, ...stood }),
  );
}

/**
 * What a plus or minus does that is confirmed when the result was announced already: that one stays, and it is listed for the member's next round. An
 * appeal that is upheld counts it into the result and settles the line.
 */
export function listEvidence(
  req: PayloadRequest,
  { evidence, ...standing }: Standing & { evidence: EvidenceRow },
): Promise<void> {
  const { id, item, itemName, units, on } = evidence;
  const words = `${formatPlainDay(on)}的“${itemName}”，公示以后才核实：${evidence.evidence}`;
  return listCorrections(req, { ...standing, source: id, words }, (rules, stood) =>
    correctEvidence(rules, { item, units, ...stood }),
  );
}

async function listCorrections(
  req: PayloadRequest,
  { round, result, source, words }: Standing & { source: string; words: string },
  correct: (
    rules: StarRuleSet,
    stood: { raws: ReadonlyMap<string, number>; isScaled: boolean },
  ) => ItemCorrection[],
): Promise<void> {
  const rules = await rulesOfRound(req.payload, round, req);
  const raws = await rawsOf(req, result);
  for (const { item, name, raw, points } of correct(rules, { raws, isScaled: raws.has(scaledKey) }))
    await insertRow(req, 'star-corrections', {
      round: round.id,
      member: result.member,
      memberName: result.memberName,
      user: result.user,
      ...placeColumns(result),
      record: source,
      item,
      itemName: name,
      raw,
      points,
      words,
      at: now().toISOString(),
      periodKind: round.periodKind,
      periodTo: round.to,
    });
}

function changeWords(was: RecordWorth, is: RecordWorth): string {
  const words = (worth: RecordWorth) => (worth ? `计${worth.minutes / 60}小时` : '不计');
  return `由${words(was)}改为${words(is)}`;
}

/** The raw points of each item as the result has them, with what was corrected since. */
async function rawsOf(req: PayloadRequest, result: ResultRow): Promise<Map<string, number>> {
  const items = await leanFind<{ item: string; raw: number }>(
    req.payload,
    'star-result-items',
    {
      where: [{ field: 'result', equals: result.id }],
      columns: ['item', 'raw'],
      newestBy: 'id',
      limit: 100,
    },
    req,
  );
  const corrected = await correctionsOf<{ item: string; raw: number }>(req, result, ['item', 'raw']);
  const raws = new Map<string, number>();
  for (const { item, raw } of [...items, ...corrected]) raws.set(item, (raws.get(item) ?? 0) + raw);
  return raws;
}

/** What was listed for the results of a round, or for one member's. */
export function correctionsOf<Row extends object>(
  req: PayloadRequest,
  { round, member }: { round: string; member?: string },
  columns: readonly string[],
): Promise<(Row & { id: string })[]> {
  return leanFind<Row & { id: string }>(
    req.payload,
    'star-corrections',
    {
      where: [{ field: 'round', equals: round }, ...(member ? [{ field: 'member', equals: member }] : [])],
      columns,
      newestBy: 'id',
      limit: 50_000,
    },
    req,
  );
}
