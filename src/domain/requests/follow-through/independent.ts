import type { PayloadRequest, Where } from 'payload';
import { type Actor, isSignedIn, unitsOf } from '@/access';
import { fail } from '@/shared/errors';
import { type RequestRow, rowsWhere } from '../request-row';
import type { RequestVerb } from '../states';

/** Steps by which somebody had a hand in the work that is judged. */
const workingVerbs: readonly RequestVerb[] = ['start', 'report-progress', 'reply', 'contribute'];

/**
 * Why the actor may not ask the requester how it was: their unit leads or helps with the request (or one of its parts, or
 * the one it was answered with), or they worked on it themselves, or they are the requester. Null when nothing stands
 * against it. Source of the rule: 国办发〔2020〕53号, 回访由受理方进行; GB/T 33358-2016, return visit.
 */
export async function involvement(
  req: PayloadRequest,
  actor: Actor,
  request: Pick<RequestRow, 'id' | 'leadUnit' | 'mergedInto' | 'requesterAccount'>,
): Promise<string | null> {
  if (isSignedIn(actor) && actor.userId === request.requesterAccount)
    return '这是您自己反映的诉求，请在办件进度里评价。';
  const { ids, units } = await handlingOf(req, request);
  if (unitsOf(actor).some((unit) => units.has(unit)))
    return '您所在的单位承办或协办这件诉求，回访要由其他人来做。';
  if (isSignedIn(actor) && (await workedOn(req, actor.userId, ids)))
    return '您办理过这件诉求，回访要由其他人来做。';
  return null;
}

/** @throws DomainError forbidden, with the reason */
export async function requireIndependent(
  req: PayloadRequest,
  actor: Actor,
  request: RequestRow,
): Promise<void> {
  const message = await involvement(req, actor, request);
  if (message) fail('forbidden', { message });
}

/** The requests the work was done on, and the units that did it. */
async function handlingOf(
  req: PayloadRequest,
  { id, leadUnit, mergedInto }: Pick<RequestRow, 'id' | 'leadUnit' | 'mergedInto'>,
): Promise<{ ids: string[]; units: Set<string> }> {
  const parts = await rowsWhere(req.payload, { partOf: { equals: id } }, req);
  const ids = [id, ...parts.map((part) => part.id), ...(mergedInto ? [mergedInto] : [])];
  const { docs } = await req.payload.db.find<{ id: string; unit: string }>({
    collection: 'request-co-units',
    where: { request: { in: ids } },
    limit: 500,
    pagination: false,
    select: { unit: true },
    req,
  });
  const leads = [leadUnit, ...parts.map((part) => part.leadUnit)].flatMap((unit) => unit ?? []);
  return { ids, units: new Set([...leads, ...docs.map(({ unit }) => String(unit))]) };
}

async function workedOn(req: PayloadRequest, actor: string, ids: string[]): Promise<boolean> {
  const where: Where = {
    and: [{ request: { in: ids } }, { actor: { equals: actor } }, { verb: { in: [...workingVerbs] } }],
  };
  return (await req.payload.db.count({ collection: 'request-events', where, req })).totalDocs > 0;
}
