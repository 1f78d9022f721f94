import type { Payload } from 'payload';
import { groupRows, type LeanCondition, leanFind } from '@/database';
import { formatPlainDay } from '@/shared/dates';
import { monthInWords, monthOf } from '@/shared/months';
import type { PeriodKind } from '../stars/labels';
import { disjointRounds, type Spread, spreadOf } from './rules/spread';

/** A round whose result stands. */
export interface StandingRound {
  id: string;
  periodKind: PeriodKind;
  from: string;
  to: string;
  ruleSet: string;
  township: string | null;
  community: string | null;
  grid: string | null;
  compound: string | null;
  building: string | null;
}

/** What the members of a place came to in one period. */
export interface StarPeriod {
  kind: PeriodKind;
  from: string;
  to: string;
  /** 2026年10月、2026年第三季度、2026年 */
  label: string;
  /** The rounds it is counted from; nobody is in two of them. */
  rounds: StandingRound[];
  spread: Spread;
}

/** More than a city has in the years that are shown. */
const mostRounds = 20_000;
/** The trend goes back so far. */
const shownPeriods = 8;

/** All rounds that stand, the newest period on top. */
export function standingRounds(payload: Payload): Promise<StandingRound[]> {
  return leanFind<StandingRound>(payload, 'star-rounds', {
    where: [{ field: 'state', equals: 'frozen' }],
    columns: ['periodKind', 'from', 'to', 'ruleSet', 'township', 'community', 'grid', 'compound', 'building'],
    newestBy: 'to',
    limit: mostRounds,
  });
}

/** The condition on results of members in a place; empty for the whole city. */
export type HonourPlace = { level: 'township' | 'community' | 'grid' | 'building'; id: string } | null;
export const insideOf = (place: HonourPlace): LeanCondition[] =>
  place ? [{ field: place.level, equals: place.id }] : [];

/** The last periods of one kind in a place, oldest first; only those in which somebody there was rated. */
export async function starPeriods(
  payload: Payload,
  { place, kind, rounds }: { place: HonourPlace; kind: PeriodKind; rounds: readonly StandingRound[] },
): Promise<StarPeriod[]> {
  const groups = await groupRows(payload, 'star-results', {
    where: [...insideOf(place), { field: 'frozenAt', exists: true }, { field: 'stars', exists: true }],
    by: ['round', 'stars'],
  });
  const counted = new Map<string, { stars: number; n: number }[]>();
  for (const { keys, n } of groups) {
    const [round = '', stars] = keys;
    counted.set(round ?? '', [...(counted.get(round ?? '') ?? []), { stars: Number(stars), n }]);
  }
  const byPeriod = new Map<string, StandingRound[]>();
  for (const round of rounds)
    if (round.periodKind === kind && counted.has(round.id))
      byPeriod.set(round.from, [...(byPeriod.get(round.from) ?? []), round]);
  return [...byPeriod.values()]
    .map((all): StarPeriod => {
      const disjoint = disjointRounds(all);
      const { from = '', to = '' } = disjoint[0] ?? {};
      return {
        kind,
        from,
        to,
        label: periodInWords(kind, from),
        rounds: disjoint,
        spread: spreadOf(disjoint.flatMap(({ id }) => counted.get(id) ?? [])),
      };
    })
    .toSorted((a, b) => a.from.localeCompare(b.from))
    .slice(-shownPeriods);
}

/** 2026年10月、2026年第三季度、2026年 */
export function periodInWords(kind: PeriodKind, from: string): string {
  const month = monthOf(from);
  if (kind === 'month') return monthInWords(month);
  const year = formatPlainDay(from).slice(0, 5);
  if (kind === 'year') return year;
  return `${year}第${'一二三四'[Math.floor((Number(month.slice(5)) - 1) / 3)]}季度`;
}
