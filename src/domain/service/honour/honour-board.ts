import type { Payload } from 'payload';
import { groupRows, leanFind } from '@/database';
import type { OrganizationLevel } from '@/domain/organization';
import { rowsById } from '@/domain/property';
import { isId } from '@/shared/ids';
import { memo } from '@/shared/memo';
import { starsArePublic } from '../stars/consent';
import { type PeriodKind, starsTag } from '../stars/labels';
import { rulesOfRound } from '../stars/rule-sets';
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

/** A member who agreed to stand on the board. */
export interface HonouredMember {
  name: string;
  organizationName: string;
  stars: number;
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
const mostNamed = 2000;
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
  // Nobody is put on a board of honour for having no star.
  const members =
    newest && node ? (await agreedMembers(payload, place, newest)).filter(({ stars }) => stars > 0) : [];
  const rated = newest ? ratedIn(newest.spread) : 0;
  return {
    node: node ? { id: node.id, name: node.name, level: node.level } : null,
    above: node ? await nodesAbove(payload, node) : [],
    kinds,
    kind,
    periods: periods.map(({ label, spread }, index) => {
      const all = ratedIn(spread);
      // Whoever is named may be subtracted; of earlier periods nobody is named.
      const named = index === periods.length - 1 ? members.length : 0;
      const isShown = mayShowSpread({ rated: all, named, least });
      return { label, rated: all, spread: isShown ? spread : null, mean: isShown ? meanOf(spread) : null };
    }),
    members,
    unnamed: rated - members.length,
    compared: newest ? await comparedIn(payload, { node, place, newest, least }) : [],
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

/** Everybody of the newest period who agreed to that, most stars first; their order tells no points. */
async function agreedMembers(
  payload: Payload,
  place: HonourPlace,
  { rounds }: StarPeriod,
): Promise<HonouredMember[]> {
  const rows = await leanFind<{
    member: string;
    memberName: string;
    organizationName: string;
    stars: number;
  }>(payload, 'star-results', {
    where: [
      ...insideOf(place),
      { field: 'round', in: rounds.map(({ id }) => id) },
      { field: 'stars', exists: true },
    ],
    columns: ['member', 'memberName', 'organizationName', 'stars'],
    newestBy: 'stars',
    limit: mostNamed,
  });
  const agreed = await starsArePublic(
    { payload },
    rows.map(({ member }) => member),
  );
  return rows
    .filter(({ member }) => agreed.has(member))
    .map(({ memberName: name, organizationName, stars }) => ({ name, organizationName, stars }))
    .toSorted((a, b) => b.stars - a.stars || a.name.localeCompare(b.name, 'zh'));
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

/** The nodes right below, side by side; an average only from the smallest number on, and alphabetically what has none. */
async function comparedIn(
  payload: Payload,
  {
    node,
    place,
    newest,
    least,
  }: { node: NodeRow | null; place: HonourPlace; newest: StarPeriod; least: number },
): Promise<ComparedNode[]> {
  const level =
    node?.level === 'building' || node?.level === 'household' ? null : below[node?.level ?? 'city'];
  if (!level) return [];
  const groups = await groupRows(payload, 'star-results', {
    where: [
      ...insideOf(place),
      { field: 'round', in: newest.rounds.map(({ id }) => id) },
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
    return { id: one.id, name: one.name, spread, rated: ratedIn(spread) };
  });
  const shown = comparableNodes(counted, { total: ratedIn(newest.spread), least });
  return counted
    .map(({ spread, ...one }): ComparedNode => {
      const isCompared = shown.has(one.id);
      return { ...one, mean: isCompared ? meanOf(spread) : null, high: isCompared ? highIn(spread) : null };
    })
    .toSorted((a, b) => (b.mean ?? -1) - (a.mean ?? -1) || a.name.localeCompare(b.name, 'zh'));
}
