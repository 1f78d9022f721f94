import type { Payload, PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { recordEvent } from '@/domain/accounts';
import { keyring } from '@/shared/encryption';
import { lookupIndexes } from '@/shared/personal-data';
import { countFollowers } from './follows/count-followers';
import { type RequestRow, requestRow } from './request-row';
import { stateLabels } from './states';
import { forgetEmails } from './stop-emails';
import { trackingPath } from './tracking';

/** More than anybody files; a run beyond it is no person. */
const most = 2000;

/** A request as its requester may take it along: everything they told, in full. */
export interface OwnRequestRecord {
  number: string;
  title: string;
  body: string;
  place: string;
  state: string;
  /** ISO 8601. */
  submittedAt: string;
  name: string;
  phone: string;
  email: string;
  confidential: boolean;
  publicConsent: boolean;
  /** The page with every step, where the consent can be taken back. */
  href: string;
}

/** Everything somebody filed while signed in, newest first. */
export async function ownRequestRecords(payload: Payload, userId: string): Promise<OwnRequestRecord[]> {
  const rows = await ownRows(payload, userId);
  const open = (cipher: string | null | undefined, kind: string) =>
    cipher ? keyring().decrypt(cipher, kind) : '';
  return rows.map((row) => ({
    number: row.number,
    title: row.title,
    body: row.body,
    place: row.placeText ?? '',
    state: stateLabels[row.state],
    submittedAt: new Date(row.submittedAt).toISOString(),
    name: open(row.requesterNameCipher, 'name'),
    phone: open(row.requesterPhoneCipher, 'phone'),
    email: open(row.requesterEmailCipher, 'email'),
    confidential: Boolean(row.confidential),
    publicConsent: Boolean(row.publicConsent),
    href: trackingPath(row),
  }));
}

/** How many matters somebody follows with this number ("我也遇到"). */
export async function ownFollows(payload: Payload, phone: string): Promise<number> {
  if (phone === '') return 0;
  const where = { phoneIndex: { in: lookupIndexes('phone', phone) } };
  return (await payload.db.count({ collection: 'request-follows', where })).totalDocs;
}

/** Deletes the addresses left with somebody's own requests, in the caller's transaction. @returns how many */
export async function forgetOwnEmails(req: PayloadRequest, userId: string): Promise<number> {
  const rows = (await ownRows(req.payload, userId, req)).filter((row) => row.requesterEmailCipher);
  await forgetEmails(
    req,
    rows.map(({ id }) => id),
  );
  return rows.length;
}

/** Ends every following with this number and deletes it there, in the caller's transaction. @returns how many */
export async function forgetOwnFollows(
  req: PayloadRequest,
  { actor, phone }: { actor: Actor; phone: string },
): Promise<number> {
  if (phone === '') return 0;
  const { db } = req.payload;
  const { docs } = await db.find<{ id: string; request: string }>({
    collection: 'request-follows',
    where: { phoneIndex: { in: lookupIndexes('phone', phone) } },
    select: { request: true },
    limit: most,
    pagination: false,
    req,
  });
  for (const { id, request: of } of docs) {
    await db.deleteMany({ collection: 'request-follows', where: { id: { equals: id } }, req });
    const request = await requestRow(req.payload, of, req);
    await countFollowers(req, request);
    await recordEvent({
      req,
      actor,
      action: 'request.unfollowed',
      subject: { collection: 'requests', id: request.id },
      summary: request.number,
    });
  }
  return docs.length;
}

async function ownRows(payload: Payload, userId: string, req?: PayloadRequest): Promise<RequestRow[]> {
  const { docs } = await payload.db.find<RequestRow & Record<string, unknown>>({
    collection: 'requests',
    where: { and: [{ requesterAccount: { equals: userId } }, { partOf: { exists: false } }] },
    sort: ['-submittedAt'],
    limit: most,
    pagination: false,
    ...(req ? { req } : {}),
  });
  return docs;
}
