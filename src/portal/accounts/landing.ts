import type { Request } from 'express';
import { createLocalReq, type Payload } from 'payload';
import { type Actor, hasRole, isStaff, isStaffRole, loadGrants, unitsOf } from '@/access';
import { now } from '@/shared/clock';
import { env } from '@/shared/env';

type Person = Pick<Actor, 'grants'>;

/**
 * Where a person lands who came for nothing in particular: staff in the panel, residents at their account, a property manager at
 * what is to be done in the own compounds. A unit's handler on
 * a phone, or where there is no panel, lands on /work: on a small screen the whole list by deadline says more than the
 * first few of each kind, and one reaches an answer with a photo in two taps.
 */
export function homeFor(req: Request, person: Person): string {
  if (!isStaff(person)) return '/me';
  if (hasRole(person, 'property-manager') && !worksElsewhere(person)) return '/property';
  const panel = env().admin;
  if (unitsOf(person).length > 0 && (onPhone(req) || !panel)) return '/work';
  return panel ? '/admin' : '/me';
}

/** Whether somebody who manages a compound has other work in the panel, besides the requests of the company's unit. */
function worksElsewhere({ grants }: Person): boolean {
  return grants.some(
    ({ role }) => isStaffRole(role) && role !== 'property-manager' && role !== 'unit-handler',
  );
}

/** The same for somebody who signed in a moment ago and came for `wanted`; a page of its own is gone to as it is. */
export async function landingFor(
  req: Request,
  payload: Payload,
  { userId, wanted }: { userId: string; wanted: string },
): Promise<string> {
  if (wanted !== '/admin') return wanted;
  const grants = await loadGrants(await createLocalReq({}, payload), userId, now());
  return isStaff({ grants }) ? homeFor(req, { grants }) : wanted;
}

/** What browsers say of themselves; the width is not known before the first page. */
function onPhone(req: Request): boolean {
  return req.get('sec-ch-ua-mobile') === '?1' || /Mobi|iPhone|HarmonyOS/i.test(req.get('user-agent') ?? '');
}
