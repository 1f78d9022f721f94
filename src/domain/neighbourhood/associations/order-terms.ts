import { type AssociationMemberRow, termHolds } from './association-row';
import { type AssociationRole, associationRoleLabels } from './labels';

const ranks = Object.keys(associationRoleLabels) as AssociationRole[];

/** Who is in it now first, by office, then by name; terms that are over after them in the same order. Pure. */
export const orderedTerms = <
  Term extends Pick<AssociationMemberRow, 'role' | 'personName' | 'from' | 'until' | 'endedAt'>,
>(
  terms: readonly Term[],
  at: Date,
): Term[] =>
  terms.toSorted(
    (a, b) =>
      Number(termHolds(b, at)) - Number(termHolds(a, at)) ||
      ranks.indexOf(a.role) - ranks.indexOf(b.role) ||
      a.personName.localeCompare(b.personName, 'zh'),
  );
