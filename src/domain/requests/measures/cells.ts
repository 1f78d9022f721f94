import type { Contribution } from './contribution';
import { addTo, type Counts } from './counters';

/**
 * The sums that are kept: for each month and place (the whole city, a township, a community) the total, and the total
 * by category, by unit, by both, by channel. Any question of the pages is then a handful of rows.
 */
export const shapes = ['total', 'category', 'unit', 'category-unit', 'channel'] as const;
export type Shape = (typeof shapes)[number];

/** Stands where a request has no place, category or unit yet. */
export const none = 'none';
/** The place that holds all others. */
export const wholeCity = 'city';

/** One sum: which one it is. Ids, {@link none}, or null where the shape does not look at it. */
export interface CellKey {
  month: string;
  shape: Shape;
  place: string;
  /** The place it lies in: the city for a township, the township for a community; null for the city. */
  within: string | null;
  category: string | null;
  unit: string | null;
  channel: string | null;
}

export interface Cell extends CellKey {
  counts: Counts;
}

/** Every sum that a contribution is part of. */
export function cellsOf(contribution: Contribution): CellKey[] {
  const { month, ofPart } = contribution;
  const category = contribution.category ?? none;
  const unit = contribution.unit ?? none;
  const channel = contribution.channel ?? none;
  const blank = { category: null, unit: null, channel: null };
  return placesOf(contribution).flatMap((place): CellKey[] => {
    const at = { month, ...place, ...blank };
    const byUnit: CellKey[] = [
      { ...at, shape: 'unit', unit },
      { ...at, shape: 'category-unit', category, unit },
    ];
    if (ofPart) return byUnit;
    return [
      { ...at, shape: 'total' },
      { ...at, shape: 'category', category },
      { ...at, shape: 'channel', channel },
      ...byUnit,
    ];
  });
}

function placesOf({ township, community }: Contribution): Pick<CellKey, 'place' | 'within'>[] {
  const places: Pick<CellKey, 'place' | 'within'>[] = [{ place: wholeCity, within: null }];
  if (township) places.push({ place: township, within: wholeCity });
  if (community) places.push({ place: community, within: township ?? none });
  return places;
}

/** The text that names a sum, unique in the database. */
export function cellName({ month, shape, place, category, unit, channel }: CellKey): string {
  return [month, shape, place, category ?? '', unit ?? '', channel ?? ''].join('|');
}

/** Sums by name. */
export type Cells = Map<string, Cell>;

/** Adds a contribution, `times` times, to every sum it is part of. */
export function addToCells(cells: Cells, contribution: Contribution, times = 1): void {
  for (const key of cellsOf(contribution)) {
    const name = cellName(key);
    const cell = cells.get(name) ?? { ...key, counts: {} };
    addTo(cell.counts, contribution.counts, times);
    cells.set(name, cell);
  }
}
