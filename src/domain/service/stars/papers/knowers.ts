import type { ResultRow } from '../rows';
import type { Knower } from '../rules/secret-count';
import type { PaperBatch } from './batch';

type Handled = Pick<PaperBatch, 'state' | 'enteredBy' | 'enteredByName' | 'checkedByName'>;
type Person = Pick<ResultRow, 'user' | 'memberName'>;

/** Those who have seen sheets and have appraised themselves. */
export interface CounterVoters {
  online: readonly Person[];
  onPaper: readonly Person[];
}

/**
 * Everybody who has seen sheets, each by themselves and all together, with what they may know of the batches that count. The sheets of a
 * returned batch are entered again, nobody can say in which of the later ones: in any of them, in all, or in none.
 * @param all every batch of the branch, the last one first
 * @param counted those of them that count, in the same order; knowers name them by their places in it
 */
export function knowersOf<Batch extends Handled>(
  all: readonly Batch[],
  counted: readonly Batch[],
  { online, onPaper }: CounterVoters,
): Knower[] {
  const names = new Set(
    all.flatMap(({ enteredByName, checkedByName }) => [enteredByName, checkedByName ?? enteredByName]),
  );
  const each = [...names].flatMap((name) => {
    const seen = all.filter((one) => one.enteredByName === name || one.checkedByName === name);
    const isThem = ({ user, memberName }: Person) =>
      memberName === name ||
      (user !== null && seen.some((one) => one.enteredByName === name && one.enteredBy === user));
    const self = { voted: online.some(isThem) ? 1 : 0, onPaper: onPaper.some(isThem) ? 1 : 0 };
    return mayKnow(all, counted, seen).map((batches) => ({ batches, ...self }));
  });
  const together = { voted: online.length, onPaper: onPaper.length };
  return [...each, { batches: new Set(counted.keys()), ...together }];
}

/** What somebody who has seen these batches may know of those that count. */
function mayKnow<Batch extends Handled>(
  all: readonly Batch[],
  counted: readonly Batch[],
  seen: readonly Batch[],
): Set<number>[] {
  const placesOf = (some: readonly Batch[]) =>
    [...counted.keys()].filter((n) => some.some((one) => one === counted[n]));
  const own = placesOf(seen);
  const firstReturned = all.findLastIndex((one) => one.state === 'returned' && seen.includes(one));
  const later = placesOf(firstReturned < 0 ? [] : all.slice(0, firstReturned)).filter(
    (n) => !own.includes(n),
  );
  return [[], ...later.map((n) => [n]), later].map((more) => new Set([...own, ...more]));
}
