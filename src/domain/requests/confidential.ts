import type { CollectionAfterReadHook } from 'payload';
import { type Actor, actorOf, hasRole } from '@/access';

/** Who may know who asked although secrecy was requested: the service centre alone. */
export function mayKnowRequester(actor: Actor, request: { confidential?: boolean | null }): boolean {
  return !request.confidential || hasRole(actor, 'administrator', 'operator', 'supervisor');
}

/**
 * Takes even the masked name and phone out of a confidential request for everyone outside the service centre.
 * Source: GB/T 33358-2016, identity kept secret on the work order when asked.
 */
export const hideConfidentialRequester: CollectionAfterReadHook = async ({ doc, req }) => {
  if (!req.user) return doc;
  // A document cut down so far that it does not say so counts as confidential.
  const confidential = doc.confidential !== false && doc.confidential !== null;
  if (mayKnowRequester(await actorOf(req), { confidential })) return doc;
  return { ...doc, requesterName: '（要求保密）', requesterPhone: null, requesterEmail: null };
};
