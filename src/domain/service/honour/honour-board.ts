import type { Payload } from 'payload';
import { groupRows, leanFind } from '@/database';
import type { OrganizationLevel } from '@/domain/organization';
import { rowsById } from '@/domain/property';
import { isId } from '@/shared/ids';
import { memo } from '@/shared/memo';
import { type PeriodKind, starsTag } from '../stars/labels';
import { rulesOfRound } from '../stars/rule-sets';
import { honourFrom } from '../stars/settings';
import { type AgreedRow, agreedRows, type HonouredMember, honoured } from './agreed-rows';
import {
  comparableNodes,
  highIn,
  mayShowSpread,
  meanOf,
  ratedIn,
  type Spread,
  spreadOf,
} from './rules/spread';
import { type HonourPlace, insideOf, type StarPeriod, standingRounds, starPeriods } from './star-periods';

/** A node or community beside its neighbours. */
export interface ComparedNode {
  id: string;
  name: string;
  rated: number;
  /** Hundredths of a star; null below the smallest number. */
  mean: number | null;
  /** Those with four stars or five; null likewise. */
  high: number | null;
}

export interface HonourBoard {
  node: { id: string; name: string; level: OrganizationLevel } | null;
  /** The nodes above, the widest first. */
  above: { id: string; name: string }[];
  kinds: PeriodKind[];
  kind: PeriodKind | null;
  periods: {
    label: string;
    rated: number;
    /** Null where the numbers would tell of somebody who did not agree. */
    spread: Spread | null;
    mean: number | null;
  }[];
  members: HonouredMember[];
  /** Named are those with so many stars or more. */
  namedFrom: number;
  /** How many of the newest period agreed to be named. */
  agreed: number;
  /** Rated members that stand here only as a number. */
  unnamed: number;
  compared: ComparedNode[];
  /** The smallest number from which averages are shown, by the rules of the newest round. */
  least: number;
}

interface NodeRow {
  id: string;
  name: string;
  level: OrganizationLevel;
  status: string;
  parent: string | null;
  community: string | null;
  grid: string | null;
  building: string | null;
}

const nodeColumns = ['name', 'level', 'status', 'parent', 'community', 'grid', 'building'];
const fallbackLeast = 5;

/** The board of the city (`node` null) or of a community, branch or group. @returns null for what is none of these */
export function honourBoard(
  payload: Payload,
  { node, kind }: { node: string | null; kind?: PeriodKind | undefined },
): Promise<HonourBoard | null> {
  // An address that is no node's is not worth remembering.
  if (node !== null && !isId(node)) return Promise.resolve(null);
  return kept.get(payload, `${node ?? ''}|${kind ?? ''}`);
}

/** Counted at most once a minute, and anew when stars are given, a consent is given or taken back, or the organisation changes. */
const kept = memo<Payload, HonourBoard | null>({
  milliseconds: 60_000,
  tags: [starsTag, 'organization'],
  read: (payload, key) => {
    const [node, kind] = key.split('|');
    return readBoard(payload, { node: node || null, kind: (kind || undefined) as PeriodKind | undefined });
  },
});

async function readBoard(
  payload: Payload,
  { node: asked, kind: wanted }: { node: string | null; kind: PeriodKind | undefined },
): Promise<HonourBoard | null> {
  const node = asked === null ? null : await nodeOf(payload, asked);
  if (asked !== null && !node) return null;
  const place = placeOfNode(node);
  const rounds = await standingRounds(payload);
  const inPlace = rounds.filter((round) => touches(round, place, node));
  const kinds = (['month', 'quarter', 'year'] as const).filter((kind) =>
    inPlace.some(({ periodKind }) => periodKind === kind),
  );
  const kind = kinds.find((one) => one === wanted) ?? inPlace[0]?.periodKind ?? null;
  const periods = kind ? await starPeriods(payload, { place, kind, rounds: inPlace }) : [];
  const newest = periods.at(-1);
  const least = newest ? await leastOf(payload, newest) : fallbackLeast;
  // Whoever agreed is named on the page of every round they were rated in.
  const agreedIn = await Promise.all(periods.map((period) => agreedRows(payload, place, period)));
  const agreed = agreedIn.at(-1) ?? [];
  const namedFrom = await honourFrom(payload);
  const members = node
    ? await honoured(
        payload,
        agreed.filter(({ stars }) => stars >= namedFrom),
      )
    : [];
  const rated = newest ? ratedIn(newest.spread) : 0;
  const labels = periods.map(({ label }) => label);
  const open = node && kind ? await openAbove(payload, node, { labels, kind, least }) : null;
  return {
    node: node ? { id: node.id, name: node.name, level: node.level } : null,
    above: node ? await nodesAbove(payload, node) : [],
    kinds,
    kind,
    periods: periods.map(({ label, spread }, index) => {
      const all = ratedIn(spread);
      // Whoever is named may be subtracted.
      const named = agreedIn[index]?.length ?? 0;
      const isShown = mayShowSpread({ rated: all, named, least }) && (open?.has(label) ?? true);
      return { label, rated: all, spread: isShown ? spread : null, mean: isShown ? meanOf(spread) : null };
    }),
    members,
    namedFrom,
    agreed: agreed.length,
    unnamed: rated - members.length,
    compared: newest ? await comparedIn(payload, { node, place, period: newest, agreed, least }) : [],
    least,
  };
}

/** Community, branch or group; a Party-member household is somebody's home and has no board. */
async function nodeOf(payload: Payload, id: string): Promise<NodeRow | null> {
  const rows = await rowsById<NodeRow>(payload, 'party-organizations', [id], nodeColumns);
  const found = rows.get(id);
  return found && found.status === 'active' && found.level !== 'household' ? found : null;
}

function placeOfNode(node: NodeRow | null): HonourPlace {
  if (!node || node.level === 'household') return null;
  return { level: node.level, id: node[node.level] ?? '' };
}

/** Whether a round may have members of the place: it lies in it or around it. */
function touches(
  round: { community: string | null; grid: string | null; building: string | null },
  place: HonourPlace,
  node: NodeRow | null,
): boolean {
  if (!place || !node) return true;
  return (['community', 'grid', 'building'] as const).every(
    (level) => !round[level] || !node[level] || round[level] === node[level],
  );
}

async function leastOf(payload: Payload, { rounds }: StarPeriod): Promise<number> {
  const [first] = rounds;
  return first ? (await rulesOfRound(payload, first)).leastForComparison : fallbackLeast;
}

async function nodesAbove(payload: Payload, node: NodeRow): Promise<{ id: string; name: string }[]> {
  const above: { id: string; name: string }[] = [];
  let parent = node.parent;
  while (parent) {
    const found = (await rowsById<NodeRow>(payload, 'party-organizations', [parent], nodeColumns)).get(
      parent,
    );
    if (!found) break;
    above.unshift({ id: found.id, name: found.name });
    parent = found.parent;
  }
  return above;
}

const below = { city: 'community', community: 'grid', grid: 'building' } as const;

interface Beneath {
  node: NodeRow | null;
  place: HonourPlace;
  period: StarPeriod;
  /** Who is named there in this period. */
  agreed: readonly AgreedRow[];
  least: number;
}

/** The nodes right below with their spreads, and which of them may be compared. */
async function beneath(payload: Payload, { node, place, period, agreed, least }: Beneath) {
  const level =
    node?.level === 'building' || node?.level === 'household' ? null : below[node?.level ?? 'city'];
  if (!level) return { counted: [], shown: new Set<string>() };
  const groups = await groupRows(payload, 'star-results', {
    where: [
      ...insideOf(place),
      { field: 'round', in: period.rounds.map(({ id }) => id) },
      { field: 'stars', exists: true },
    ],
    by: [level, 'stars'],
  });
  const spreads = new Map<string, { stars: number; n: number }[]>();
  for (const { keys, n } of groups) {
    const [id, stars] = keys;
    if (id) spreads.set(id, [...(spreads.get(id) ?? []), { stars: Number(stars), n }]);
  }
  const nodes = await leanFind<NodeRow>(payload, 'party-organizations', {
    where: [
      { field: level, in: [...spreads.keys()] },
      { field: 'level', equals: level },
      { field: 'status', equals: 'active' },
    ],
    columns: nodeColumns,
    newestBy: 'id',
    limit: 2000,
  });
  const counted = nodes.map((one) => {
    const spread = spreadOf(spreads.get(one[level] ?? '') ?? []);
    const named = agreed.filter((row) => row[level] === one[level]).length;
    return { id: one.id, name: one.name, spread, rated: ratedIn(spread), named };
  });
  const total = ratedIn(period.spread);
  return { counted, shown: comparableNodes(counted, { total, named: agreed.length, least }) };
}

/** The nodes right below, side by side; an average only where it tells of nobody, and alphabetically what has none. */
async function comparedIn(payload: Payload, of: Beneath): Promise<ComparedNode[]> {
  const { counted, shown } = await beneath(payload, of);
  return counted
    .map(({ id, name, rated, spread }): ComparedNode => {
      const isCompared = shown.has(id);
      const mean = isCompared ? meanOf(spread) : null;
      return { id, name, rated, mean, high: isCompared ? highIn(spread) : null };
    })
    .toSorted((a, b) => (b.mean ?? -1) - (a.mean ?? -1) || a.name.localeCompare(b.name, 'zh'));
}

/**
 * The periods of which the page of the node above leaves this one's numbers open: two pages must not tell together what neither tells alone.
 * Those it knows nothing of are open.
 */
async function openAbove(
  payload: Payload,
  node: NodeRow,
  { labels, kind, least }: { labels: readonly string[]; kind: PeriodKind; least: number },
): Promise<Set<string>> {
  const open = new Set(labels);
  const above = node.parent ? await nodeOf(payload, node.parent) : null;
  if (node.parent && !above) return open;
  const place = placeOfNode(above);
  const rounds = (await standingRounds(payload)).filter((round) => touches(round, place, above));
  for (const period of await starPeriods(payload, { place, kind, rounds })) {
    if (!open.has(period.label)) continue;
    const agreed = await agreedRows(payload, place, period);
    const { shown } = await beneath(payload, { node: above, place, period, agreed, least });
    if (!shown.has(node.id)) open.delete(period.label);
  }
  return open;
}
