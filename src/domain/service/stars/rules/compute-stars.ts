import { type GradeCounts, gradersOf } from './grades';
import {
  appraisalPoints,
  evidencePoints,
  itemOfRecord,
  itemUnitLabels,
  missingToNext,
  type RuleItem,
  recordPoints,
  type StarRuleSet,
  starsOf,
} from './rule-set';

/** A member who stands in the branch at the end of the period. */
export interface StarMember {
  id: string;
  /** Exempt from the rating by a decision that is in force on the last day: no points, no stars, counted apart. */
  exempt: boolean;
}

/** A verified service record, wherever the member stood when it was done. */
export interface CountedRecord {
  id: string;
  /** A record counts once for each member and key. */
  key: string;
  member: string;
  kind: string;
  minutes: number;
  /** ISO 8601. */
  at: string;
  /** What people read of it. */
  words: string;
}

/** A plus or minus with evidence, confirmed by a second person. */
export interface CountedEvidence {
  id: string;
  member: string;
  item: string;
  units: number;
  at: string;
  words: string;
}

/** The difference a later edit of an earlier period's record would have made; hundredths, either sign. */
export interface CarriedCorrection {
  id: string;
  member: string;
  points: number;
  at: string;
  words: string;
}

export interface StarInputs {
  members: readonly StarMember[];
  records: readonly CountedRecord[];
  evidence: readonly CountedEvidence[];
  corrections: readonly CarriedCorrection[];
  /** What the others gave each member, by member; null as long as the appraisal is not over. */
  appraisals: ReadonlyMap<string, GradeCounts> | null;
}

/** One thing points come from. */
export interface PointSource {
  id: string;
  at: string;
  points: number;
  words: string;
}

/** One item of a member's account; `capped` is what counts. */
export interface ItemPoints {
  key: string;
  name: string;
  kind: RuleItem['kind'] | 'base' | 'carried' | 'scaled';
  raw: number;
  capped: number;
  sources: PointSource[];
}

/** What a member comes to. Hundredths of a point; null for whoever is exempt. */
export interface MemberStars {
  member: string;
  exempt: boolean;
  items: ItemPoints[];
  total: number | null;
  stars: number | null;
  missingToNext: number | null;
}

/** Items of every account besides those of the rules. */
export const baseKey = 'base';
export const carriedKey = 'carried';
export const scaledKey = 'scaled';

/**
 * The points and stars of members from what is known of them: whole numbers alone, the same for the same inputs in whatever order they
 * come. Nobody falls under zero.
 */
export function computeStars(ruleSet: StarRuleSet, inputs: StarInputs): MemberStars[] {
  const records = byMember(onceByKey(inputs.records));
  const evidence = byMember(inputs.evidence);
  const corrections = byMember(inputs.corrections);
  return inputs.members
    .toSorted((a, b) => compare(a.id, b.id))
    .map(({ id, exempt }) => {
      if (exempt) return { member: id, exempt, items: [], total: null, stars: null, missingToNext: null };
      const items: ItemPoints[] = [
        {
          key: baseKey,
          name: '基础分',
          kind: 'base',
          raw: ruleSet.base,
          capped: ruleSet.base,
          sources: [],
        },
        ...ruleSet.items.map((item) =>
          pointsOf(item, {
            ruleSet,
            records: records.get(id) ?? [],
            evidence: evidence.get(id) ?? [],
            grades: inputs.appraisals?.get(id),
          }),
        ),
      ];
      if (inputs.appraisals !== null) items.push(...scaled(ruleSet, items, inputs.appraisals.get(id)));
      items.push(...carried(corrections.get(id) ?? []));
      const total = Math.max(
        0,
        items.reduce((sum, { capped }) => sum + capped, 0),
      );
      return {
        member: id,
        exempt,
        items,
        total,
        stars: starsOf(ruleSet, total),
        missingToNext: missingToNext(ruleSet, total),
      };
    });
}

interface OfMember {
  ruleSet: StarRuleSet;
  records: readonly CountedRecord[];
  evidence: readonly CountedEvidence[];
  grades: GradeCounts | undefined;
}

function pointsOf(item: RuleItem, { ruleSet, records, evidence, grades }: OfMember): ItemPoints {
  const { key, name, kind, cap } = item;
  if (kind === 'appraisal') {
    const n = grades ? gradersOf(grades) : 0;
    const raw = grades && n >= ruleSet.leastAppraisals ? appraisalPoints(item, grades) : 0;
    return { key, name, kind, raw, capped: Math.min(raw, cap), sources: [] };
  }
  const sources = (
    kind === 'record'
      ? records
          .filter((record) => itemOfRecord(ruleSet, record.kind) === item)
          .map(({ id, at, minutes, words }) => ({ id, at, points: recordPoints(item, minutes), words }))
      : evidence
          .filter((one) => one.item === key)
          .map(({ id, at, units, words }) => ({
            id,
            at,
            points: evidencePoints(item, units),
            words: `${words}（${units}${itemUnitLabels[item.unit]}）`,
          }))
  ).toSorted((a, b) => compare(a.at, b.at) || compare(a.id, b.id));
  const raw = sumOf(sources);
  return { key, name, kind, raw, capped: withinCap(raw, cap), sources };
}

/**
 * Whoever was graded by too few is not lowered by it: the appraisal is left out, and what they have is scaled up as if the other points were all that
 * can be reached. Nothing for whoever has nothing, and for rules without an appraisal.
 */
function scaled(
  ruleSet: StarRuleSet,
  items: readonly ItemPoints[],
  grades: GradeCounts | undefined,
): ItemPoints[] {
  if (!isLeftOut(ruleSet, grades)) return [];
  const sum = items.reduce((all, { capped }) => all + capped, 0);
  const more = scaledUp(ruleSet, sum) - sum;
  if (more === 0) return [];
  return [{ key: scaledKey, name: '折算', kind: 'scaled', raw: more, capped: more, sources: [] }];
}

/** Points as if the appraisal could not have given any; whole numbers, rounded down. */
export function scaledUp(ruleSet: StarRuleSet, sum: number): number {
  const { full, without } = reachable(ruleSet);
  return sum > 0 && without > 0 ? Math.floor((sum * full) / without) : sum;
}

/** Whether a member's appraisal does not count because too few graded them. */
const isLeftOut = (ruleSet: StarRuleSet, grades: GradeCounts | undefined): boolean =>
  ruleSet.items.some(({ kind }) => kind === 'appraisal') &&
  (grades ? gradersOf(grades) : 0) < ruleSet.leastAppraisals;

/** The points one can reach, hundredths: with the appraisal and without it. */
export function reachable({ base, items }: Pick<StarRuleSet, 'base' | 'items'>): {
  full: number;
  without: number;
} {
  const of = (some: readonly RuleItem[]) =>
    some.reduce((sum, { kind, cap }) => sum + (kind === 'deduction' ? 0 : cap), base);
  return { full: of(items), without: of(items.filter(({ kind }) => kind !== 'appraisal')) };
}

/** Between minus and plus the cap. */
export const withinCap = (raw: number, cap: number): number => Math.max(-cap, Math.min(cap, raw));

function carried(corrections: readonly CarriedCorrection[]): ItemPoints[] {
  if (corrections.length === 0) return [];
  const sources = corrections
    .map(({ id, at, points, words }) => ({ id, at, points, words }))
    .toSorted((a, b) => compare(a.at, b.at) || compare(a.id, b.id));
  const raw = sumOf(sources);
  return [{ key: carriedKey, name: '上期更正', kind: 'carried', raw, capped: raw, sources }];
}

const sumOf = (sources: readonly PointSource[]): number =>
  sources.reduce((sum, { points }) => sum + points, 0);

/** Of records with one key for one member the first stands: the one done first, then the smaller id. */
function onceByKey(records: readonly CountedRecord[]): CountedRecord[] {
  const kept = new Map<string, CountedRecord>();
  for (const record of records) {
    const key = `${record.member}\n${record.key}`;
    const known = kept.get(key);
    if (!known || (compare(record.at, known.at) || compare(record.id, known.id)) < 0) kept.set(key, record);
  }
  return [...kept.values()];
}

function byMember<Row extends { member: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const known = found.get(row.member);
    if (known) known.push(row);
    else found.set(row.member, [row]);
  }
  return found;
}

/** By code unit: the same on every machine, whatever its language. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
