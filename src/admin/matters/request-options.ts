import type { PayloadRequest } from 'payload';
import { actorOf, hasRole } from '@/access';
import type { VerbOption } from '@/admin/verbs';
import { mattersOfRequests } from '@/domain/matters';
import { idOf, type Place } from '@/domain/organization';
import { mayLeadToRectification } from '@/domain/property';
import type { RequestState } from '@/domain/requests';

/** Requests of a community that could become part of a matter and are part of none, newest first; only those the person may read. */
export async function requestOptions(req: PayloadRequest, place: Place): Promise<VerbOption[]> {
  const community = idOf(place.community);
  // A branch's secretary reads no requests, and adds what was heard.
  const reads = hasRole(await actorOf(req), 'administrator', 'community-staff', 'operator', 'supervisor');
  if (!community || !reads) return [];
  const { docs } = await req.payload.find({
    collection: 'requests',
    where: { community: { equals: community } },
    select: { number: true, title: true, state: true },
    sort: '-submittedAt',
    limit: 100,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    user: req.user,
    req,
  });
  const fit = docs.filter(({ state }) => mayLeadToRectification(state as RequestState));
  const taken = await mattersOfRequests(
    req.payload,
    fit.map(({ id }) => String(id)),
  );
  return fit
    .filter(({ id }) => !isTaken(taken.get(String(id))))
    .map(({ id, number, title }) => ({ value: String(id), label: `${number} ${title}` }));
}

const isTaken = (matter: { state: string } | undefined): boolean =>
  matter !== undefined && ['open', 'waiting-vote'].includes(matter.state);
