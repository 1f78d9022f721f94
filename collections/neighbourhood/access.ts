import { anyOf, own, type Predicate, role, withinPlace } from '@/access';

const wholeCity = role('administrator', 'operator', 'supervisor', 'city-leader');

/** Associations, standards and meetings: whoever works for the whole city, leaders of the subtree, those who keep them. */
export const seenForces: Predicate = anyOf(
  wholeCity,
  withinPlace({ roles: ['township-leader', 'community-staff', 'branch-secretary'], lowest: 'building' }),
);

/** Standards, which are a whole community's. */
export const seenStandards: Predicate = anyOf(
  wholeCity,
  withinPlace({ roles: ['township-leader', 'community-staff', 'branch-secretary'], lowest: 'community' }),
);

/** Who is in them, who appraised, whose family event it is: those who keep them in the place. */
export const keepsForces: Predicate = withinPlace({
  roles: ['administrator', 'community-staff', 'branch-secretary'],
  lowest: 'building',
});

/** The same, and everybody their own. */
export const keepsForcesOrOwn: Predicate = anyOf(keepsForces, own('user'));

/** Visits: those who answer for the place, and whoever walks their own; leaders and administrators see counts on the board. */
export const seenVisits: Predicate = anyOf(
  withinPlace({ roles: ['community-staff', 'branch-secretary'], lowest: 'building' }),
  own('walker'),
);

/** Doors on a route: those who answer for the place. */
export const answersForVisits: Predicate = withinPlace({
  roles: ['community-staff', 'branch-secretary'],
  lowest: 'building',
});

/** Written by verbs alone, which check for themselves; nothing is ever deleted. */
export { byVerbsOnly } from '../matters/access';
