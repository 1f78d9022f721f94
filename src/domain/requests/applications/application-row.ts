import type { Payload, PayloadRequest, Where } from 'payload';
import { idOf } from '../request-row';
import type { ApplicationKind, Decision } from './kinds';

/** An application as the verbs see it: ids instead of documents. */
export interface ApplicationRow {
  id: string;
  request: string;
  kind: ApplicationKind;
  days: number;
  reason: string;
  appliedBy: string | null;
  appliedByName: string;
  appliedAt: string;
  decision: Decision;
}

/** The applications of a request that nobody has decided yet, oldest first. */
export async function openApplications(
  payload: Payload,
  request: string,
  req?: PayloadRequest,
): Promise<ApplicationRow[]> {
  return applicationsWhere(payload, { request: { equals: request } }, req);
}

async function applicationsWhere(
  payload: Payload,
  where: Where,
  req?: PayloadRequest,
): Promise<ApplicationRow[]> {
  const { docs } = await payload.db.find<ApplicationRow>({
    collection: 'request-applications',
    where: { and: [where, { decision: { equals: 'open' } }] },
    sort: 'appliedAt',
    limit: 10,
    pagination: false,
    req,
  });
  return docs.map((row) => ({
    ...row,
    id: String(row.id),
    request: idOf(row.request) ?? '',
    appliedBy: idOf(row.appliedBy),
  }));
}
