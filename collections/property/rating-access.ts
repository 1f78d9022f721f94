import type { Access, Where } from 'payload';
import { type Actor, actorOf, placeCondition, role } from '@/access';
import { compoundsServed } from '@/domain/property/ratings/authorize-round';

const wholeCity = ['administrator', 'operator', 'supervisor', 'city-leader'] as const;
const ofPlace = ['township-leader', 'community-staff', 'branch-secretary'] as const;

/** Rounds say what is judged and when, nothing of what was said: all staff but the companies' own, who read the public page. */
export const seenRounds: Access = role(...wholeCity, ...ofPlace);

/** How many have rated: staff of the place, except of a compound whose property manager they are at the same time. */
export const seenProgress: Access = async ({ req }) => impartial(await actorOf(req));

/**
 * Results: staff of the place as soon as they are counted; the property manager of a compound what is published and rests on enough
 * households. What does not is stored without numbers, so that nobody at all reads them.
 */
export const seenResults: Access = async ({ req }) => {
  const actor = await actorOf(req);
  const staff = impartial(actor);
  const managed = compoundsServed(actor);
  if (staff === true || managed.length === 0) return staff;
  const asManager: Where = {
    and: [{ compound: { in: managed } }, { published: { equals: true } }, { enough: { equals: true } }],
  };
  return staff === false ? asManager : { or: [staff, asManager] };
};

function impartial(actor: Actor): boolean | Where {
  const inPlace = placeCondition(actor, { roles: [...wholeCity, ...ofPlace], lowest: 'compound' });
  const managed = compoundsServed(actor);
  if (inPlace === false || managed.length === 0) return inPlace;
  const others: Where = { compound: { not_in: managed } };
  return inPlace === true ? others : { and: [inPlace, others] };
}
