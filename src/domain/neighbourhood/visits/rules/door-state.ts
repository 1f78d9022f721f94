import { type FindingKind, type FindingState, quietKinds, type StopState, standingStates } from '../labels';

/** What was noted at a door, as far as it says how the door stands. */
export interface Noted {
  kind: FindingKind;
  state: FindingState;
  /** ISO 8601 */
  at: string;
}

export const isStanding = ({ state }: Pick<Noted, 'state'>): boolean => standingStates.includes(state);

/** When somebody was met there last, by what stands; null when nobody was. */
export const metAtOf = (noted: readonly Noted[]): string | null =>
  noted
    .filter((one) => isStanding(one) && one.kind !== 'away')
    .reduce<string | null>((last, { at }) => (last && last > at ? last : at), null);

/** How a door stands by what was noted there: whoever was met once is met, also when nobody opens later. */
export function doorStateOf(noted: readonly Noted[]): StopState {
  if (metAtOf(noted)) return 'met';
  return noted.some(isStanding) ? 'away' : 'waiting';
}

/** A noted row with who noted it, under which form, and which turn of it. */
export interface NotedBy extends Noted {
  by: string | null;
  words: string | null;
  findingKey: string;
}

/** The key of a form's turn: what is changed after it was sent without an answer is its next one. */
export const turnKey = (form: string, turn: number): string => (turn > 1 ? `${form}~${turn}` : form);

/** Which turn of a form a key is; null when it is another form's. */
export function turnOf(findingKey: string, form: string): number | null {
  if (findingKey === form) return 1;
  return findingKey.startsWith(`${form}~`) ? Number(findingKey.slice(form.length + 1)) : null;
}

/** Whether a form that counts no turns was only sent once more: it says what it said before, and that still stands. */
export const isSentAgain = (
  earlier: NotedBy,
  next: { form: string; kind: FindingKind; words: string | null },
): boolean =>
  turnOf(earlier.findingKey, next.form) !== null &&
  isStanding(earlier) &&
  earlier.kind === next.kind &&
  earlier.words === next.words;

/**
 * Whether something new puts an earlier note of the same door right: a tap the tap before it, and a form's later turn the turn before it,
 * as long as nothing was made of it. What somebody else noted stays: they were at the door too.
 */
export function isPutRight(
  earlier: NotedBy,
  next: { kind: FindingKind; by: string | null; form: string; turn: number },
): boolean {
  if (earlier.by !== next.by) return false;
  const turn = turnOf(earlier.findingKey, next.form);
  if (turn !== null && turn < next.turn) return earlier.state === 'none' || earlier.state === 'open';
  return earlier.state === 'none' && quietKinds.includes(next.kind);
}
