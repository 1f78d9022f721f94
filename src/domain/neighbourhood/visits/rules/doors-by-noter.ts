import type { FindingKind, FindingState } from '../labels';
import { isStanding } from './door-state';

interface NotedDoor {
  stop: string;
  kind: FindingKind;
  state: FindingState;
  /** ISO 8601 */
  at: string;
  by: { user: string | null; name: string };
}

/** What one person did of a round, by what they noted themselves and what still stands. */
export interface OwnDoors {
  user: string | null;
  name: string;
  /** Doors they noted something at, and those of them where they met somebody. */
  doors: number;
  met: number;
  /** Their first and their last door; ISO 8601. */
  startedAt: string;
  lastAt: string;
}

/**
 * Who walked a round, by who noted its doors, those who began first before the others. A door two noted is both of theirs: both were
 * there. Who noted none did not walk. Pure.
 */
export function doorsByNoter(noted: readonly NotedDoor[]): OwnDoors[] {
  const byPerson = new Map<string, NotedDoor[]>();
  for (const one of noted.filter(isStanding)) {
    const key = one.by.user ?? `name:${one.by.name}`;
    byPerson.set(key, [...(byPerson.get(key) ?? []), one]);
  }
  return [...byPerson.values()]
    .flatMap((own) => {
      const times = own.map(({ at }) => at).toSorted();
      const [startedAt, lastAt] = [times[0], times.at(-1)];
      const stopsOf = (rows: readonly NotedDoor[]) => new Set(rows.map(({ stop }) => stop)).size;
      const [one] = own;
      if (!one || !startedAt || !lastAt) return [];
      return {
        ...one.by,
        doors: stopsOf(own),
        met: stopsOf(own.filter(({ kind }) => kind !== 'away')),
        startedAt,
        lastAt,
      };
    })
    .toSorted((a, b) => (a.startedAt < b.startedAt ? -1 : 1));
}
