import { createHash } from 'node:crypto';
import type { ImportedRequest } from './request-row-of';

/**
 * What is kept of an imported row: whether anything in it changed, and apart from that which title it brought, so that a
 * title the service centre has corrected since is told from one it has not.
 */
export function sourceHashOf(row: ImportedRequest): string {
  const { title, body, requester, submittedAt, reply, repliedAt } = row;
  const { phone, place, category, confidential } = row;
  const more = [phone, place, category, confidential];
  const content = [
    title,
    body,
    requester ?? '',
    submittedAt.toISOString(),
    reply,
    repliedAt?.toISOString() ?? null,
    // Only when the file says any of it, so that what came before these columns were known is recognized unchanged.
    ...(more.some((one) => one !== null) ? more : []),
  ];
  return `${digest(JSON.stringify(content))}.${digest(title)}`;
}

/** Whether `title` is the one the file brought; a request that no file has brought yet has a title of ours. */
export function isTitleOfSource(sourceHash: string | null, title: string): boolean {
  return sourceHash?.split('.')[1] === digest(title);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
