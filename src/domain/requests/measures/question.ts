import type { Payload } from 'payload';
import { isId } from '@/shared/ids';
import { directory } from '../directory';
import { type MeasureNames, namesOf } from './names';
import { type Period, periodOf } from './period';
import { type Ranking, rankings } from './report';

/** What an address asks for, checked: whatever else stands there is left out. */
export interface MeasureQuestion {
  period: Period;
  township: string | null;
  community: string | null;
  category: string | null;
  unit: string | null;
  ranking: Ranking;
}

/** What can be chosen. */
export interface MeasureChoices {
  townships: { id: string; name: string }[];
  /** Of the chosen township. */
  communities: { id: string; name: string }[];
  categories: { id: string; name: string }[];
  units: { id: string; name: string }[];
  names: MeasureNames;
}

type Given = Record<string, unknown>;

/** Reads the question from an address. A community outside the township is left out. */
export async function measureQuestion(
  payload: Payload,
  given: Given,
): Promise<{ question: MeasureQuestion; choices: MeasureChoices }> {
  const [known, names] = await Promise.all([directory(payload), namesOf(payload)]);
  const one = (name: string, among: readonly { id: string }[]) => {
    const value = given[name];
    return isId(value) && among.some(({ id }) => id === value) ? String(value) : null;
  };
  const township = one('township', known.townships);
  const communities = township ? await communitiesOf(payload, township) : [];
  const categories = known.categories
    .filter(({ level }) => level === 1)
    .map(({ id, name }) => ({ id, name }));
  return {
    question: {
      period: periodOf(given.from, given.until),
      township,
      community: one('community', communities),
      category: one('category', categories),
      unit: one('unit', names.units),
      ranking: rankings.find((key) => key === given.ranking) ?? 'on-time',
    },
    choices: { townships: known.townships, communities, categories, units: names.units, names },
  };
}

async function communitiesOf(payload: Payload, township: string): Promise<{ id: string; name: string }[]> {
  const { docs } = await payload.db.find<{ id: string; name: string; shortName?: string | null }>({
    collection: 'divisions',
    where: { and: [{ level: { equals: 'community' } }, { township: { equals: township } }] },
    select: { name: true, shortName: true },
    sort: 'code',
    limit: 0,
    pagination: false,
  });
  return docs.map(({ id, name, shortName }) => ({ id: String(id), name: shortName || name }));
}

/** The months of a list, newest first, the chosen ones among them. */
export function monthsToChoose({ period }: MeasureQuestion, { names }: MeasureChoices): string[] {
  return [...new Set([...names.months, period.from, period.until])].sort().reverse();
}

/** The address of a question: only what differs from the usual one. */
export function questionAddress(path: string, question: Partial<MeasureQuestion>): string {
  const { period, township, community, category, unit, ranking } = question;
  const query = new URLSearchParams();
  if (period) {
    query.set('from', period.from);
    query.set('until', period.until);
  }
  if (township) query.set('township', township);
  if (community) query.set('community', community);
  if (category) query.set('category', category);
  if (unit) query.set('unit', unit);
  if (ranking && ranking !== 'on-time') query.set('ranking', ranking);
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}
