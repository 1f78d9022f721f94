import { anyOf, nobody, own, type Predicate, role, withinPlace, withinUnit } from '@/access';

const wholeCity = role('administrator', 'operator', 'supervisor', 'city-leader');

/** Matters are run by the branch and the community; leaders of the subtree read. */
export const seenByPlace: Predicate = anyOf(
  wholeCity,
  withinPlace({ roles: ['township-leader', 'community-staff', 'branch-secretary'], lowest: 'compound' }),
);

/** Tasks: besides, whoever manages the compound and the unit they were given to. */
export const seenTasks: Predicate = anyOf(
  seenByPlace,
  withinPlace({ roles: ['property-manager'], lowest: 'compound' }),
  withinUnit({ field: 'unit' }),
);

/** What residents say: those who run the matter, and everybody their own. Whoever does the work sees sums only. */
export const seenVoices: Predicate = anyOf(
  withinPlace({ roles: ['administrator', 'community-staff', 'branch-secretary'], lowest: 'grid' }),
  own('user'),
);

/** Which households are asked: the community, which calls on those that have not answered. */
export const seenByCommunity: Predicate = withinPlace({
  roles: ['administrator', 'community-staff'],
  lowest: 'community',
});

/** Who said what in an appraisal: the community alone, and everybody their own. */
export const seenAnswers: Predicate = anyOf(seenByCommunity, own('user'));

/** Written by verbs alone, which check for themselves; nothing is ever deleted. */
export const byVerbsOnly = { admin: nobody, create: nobody, update: nobody, delete: nobody } as const;
