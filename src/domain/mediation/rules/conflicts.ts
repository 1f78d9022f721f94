/** Why a mediator stands aside, from the plainest to what only looks alike. */
const conflicts = [
  'is-party',
  'same-name',
  'household',
  'relative',
  'unit',
  /** A party of another case, of which one of this one is the other side. */
  'other-case',
  /** What makes an account stand aside from a case: name, phone or household match. */
  'aside',
] as const;
export type Conflict = (typeof conflicts)[number];

/**
 * What a desk reads of it: that somebody stands aside, not why. The reasons are other cases, households, relatives and accounts of people
 * who have told them for no other desk, and whoever types one phone after the other must not find out by them whose it is. Only that two
 * are called alike is there to see anyway. Source: 人民调解法 15 (不得泄露当事人的个人隐私).
 * @param readable numbers of the other cases that are the reason, of those the reader may read
 */
export function standsAsideWords(found: readonly Conflict[], readable: readonly string[] = []): string {
  if (readable.length > 0) return `自己是另一件纠纷（${readable.join('、')}）的当事人，要回避`;
  return found.includes('same-name') ? '和一方当事人同名，要回避' : '有要回避的情形，不能调解这件';
}

/** What is known of somebody, as a party or as a mediator. */
export interface PersonFacts {
  name: string;
  user: string | null;
  /** Keyed hash of the phone, never the number. */
  phoneIndex: string | null;
  households: readonly string[];
  /** Names of the units they belong to or stand for; of a mediator also of the organisation they mediate for. */
  units: readonly string[];
}

export interface MediatorFacts extends PersonFacts {
  /** Names of relatives and of those they declared a tie to. */
  relatives: readonly string[];
  /** Accounts they declared a tie to, or that declared one to them. */
  relatedUsers: readonly string[];
  /** Those who stand against them in other cases that are not over: accounts and hashes of phones. */
  opponents: readonly string[];
}

/**
 * Why this mediator may not have a case of these parties; empty when nothing is in the way. A name alone counts, for relatives and for
 * the mediator's own: better one too many who stands aside than one too few. Source: 人民调解法 15 (bias), 19, 23 (the parties' choice is never of somebody tied to one of them).
 */
export function conflictsOf(mediator: MediatorFacts, parties: readonly PersonFacts[]): Conflict[] {
  const found = new Set<Conflict>();
  for (const party of parties) {
    if (isSame(mediator, party)) found.add('is-party');
    else if (nameKey(mediator.name) === nameKey(party.name)) found.add('same-name');
    if (shares(mediator.households, party.households)) found.add('household');
    if (
      mediator.relatives.some((name) => nameKey(name) === nameKey(party.name)) ||
      (party.user && mediator.relatedUsers.includes(party.user))
    )
      found.add('relative');
    // Who has the dispute may be a unit itself, under its own name.
    if (shares(mediator.units.map(nameKey), [party.name, ...party.units].map(nameKey))) found.add('unit');
    if ([party.user, party.phoneIndex].some((one) => one && mediator.opponents.includes(one)))
      found.add('other-case');
  }
  return conflicts.filter((one) => found.has(one));
}

const isSame = (a: PersonFacts, b: PersonFacts): boolean =>
  (a.user !== null && a.user === b.user) || (a.phoneIndex !== null && a.phoneIndex === b.phoneIndex);

/** One name however it is spaced and in whichever width its letters are. */
export const nameKey = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '');

const shares = (a: readonly string[], b: readonly string[]): boolean => a.some((one) => b.includes(one));
