import type { Payload } from 'payload';
import type { RoleName } from '@/access';
import { buildStaff } from './requests';

/** A request with everything verbs keep of it. */
export function readRequest(payload: Payload, id: string) {
  return payload.findByID({
    collection: 'requests',
    id,
    depth: 0,
    overrideAccess: true,
    showHiddenFields: true,
  });
}

async function rowsOf<Slug extends 'request-applications' | 'supervisions' | 'request-alerts'>(
  payload: Payload,
  collection: Slug,
  request: string,
) {
  const { docs } = await payload.find({
    collection,
    where: { request: { equals: request } },
    sort: 'id',
    limit: 100,
    overrideAccess: true,
    depth: 0,
  });
  return docs;
}

/** The applications of a request, oldest first. */
export const applicationsOf = (payload: Payload, request: string) =>
  rowsOf(payload, 'request-applications', request);

/** The acts of supervision of a request, oldest first. */
export const supervisionsOf = (payload: Payload, request: string) => rowsOf(payload, 'supervisions', request);

/** The alerts of a request, oldest first. */
export const alertsOf = (payload: Payload, request: string) => rowsOf(payload, 'request-alerts', request);

/** An account that holds a role. @returns its id */
export async function withAccount(
  payload: Payload,
  role: RoleName,
  scope?: Parameters<typeof buildStaff>[2],
): Promise<string> {
  return (await buildStaff(payload, role, scope)).id;
}

/** Keys of the in-app messages that begin with `prefix`. */
export async function staffMessages(payload: Payload, prefix: string): Promise<string[]> {
  const { docs } = await payload.db.find<{ id: string; key: string; channel: string }>({
    collection: 'outbox',
    where: { channel: { equals: 'in-app' } },
    limit: 0,
    pagination: false,
  });
  return docs.map(({ key }) => key).filter((key) => key.startsWith(prefix));
}

/** The in-app messages to staff about a document, by their keys. */
export async function staffMessagesAbout(payload: Payload, id: string): Promise<string[]> {
  const { docs } = await payload.db.find<{ id: string; key: string }>({
    collection: 'outbox',
    where: { and: [{ channel: { equals: 'in-app' } }, { aboutId: { equals: id } }] },
    limit: 0,
    pagination: false,
  });
  return docs.map(({ key }) => key);
}
