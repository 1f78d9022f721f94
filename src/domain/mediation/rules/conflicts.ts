/** Why a mediator stands aside; in the order in which it is said. */
export const conflictLabels = {
  'is-party': '就是当事人',
  'same-name': '同名，可能是本人',
  household: '和一方当事人是同一户',
  relative: '和一方当事人登记过亲属或利害关系',
  unit: '和一方当事人是同一单位',
  'other-case': '自己是另一件纠纷的当事人，对方是同一个人',
  aside: '姓名、电话或者家里人和一方当事人对得上，可能是本人或者家里人',
} as const;
export type Conflict = keyof typeof conflictLabels;

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
  return (Object.keys(conflictLabels) as Conflict[]).filter((one) => found.has(one));
}

const isSame = (a: PersonFacts, b: PersonFacts): boolean =>
  (a.user !== null && a.user === b.user) || (a.phoneIndex !== null && a.phoneIndex === b.phoneIndex);

/** One name however it is spaced and in whichever width its letters are. */
export const nameKey = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '');

const shares = (a: readonly string[], b: readonly string[]): boolean => a.some((one) => b.includes(one));
