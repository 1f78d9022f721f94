import type { Payload, Where } from 'payload';
import { type Actor, isSignedIn } from '@/access';
import { messageData, renderMessage } from '@/domain/accounts';
import { fail } from '@/shared/errors';
import { safeHref } from './safe-href';

/** A message as its reader sees it. */
export interface InboxMessage {
  id: string;
  at: string;
  subject: string;
  text: string;
  /** Path that shows more; null when there is none. */
  href: string | null;
  isRead: boolean;
}

/** One page of somebody's messages, newest first. */
export interface Inbox {
  messages: InboxMessage[];
  page: number;
  pages: number;
  /** How many the filter finds, and how many of all are unread. */
  count: number;
  unread: number;
}

/** Messages on one page. */
const perPage = 20;

interface Row {
  id: string;
  deliveredAt: string;
  template: string;
  contentCipher?: string | null;
  readAt?: string | null;
}

/** What stands in the inbox of an account; gathered ones are there when their digest is. */
export function ofInbox(user: string): Where {
  return {
    and: [{ user: { equals: user } }, { channel: { equals: 'in-app' } }, { state: { equals: 'delivered' } }],
  };
}

/** How many messages an account has not read. */
export async function unreadCount(payload: Payload, user: string): Promise<number> {
  const where: Where = { and: [ofInbox(user), { readAt: { exists: false } }] };
  return (await payload.db.count({ collection: 'outbox', where })).totalDocs;
}

/**
 * A page of one's own messages; nobody reads another's. @throws DomainError unauthenticated
 */
export async function inboxOf({
  payload,
  actor,
  page = 1,
  unreadOnly = false,
}: {
  payload: Payload;
  actor: Actor;
  page?: number;
  unreadOnly?: boolean;
}): Promise<Inbox> {
  if (!isSignedIn(actor)) fail('unauthenticated');
  const all = ofInbox(actor.userId);
  const where: Where = unreadOnly ? { and: [all, { readAt: { exists: false } }] } : all;
  const [{ docs, totalDocs, totalPages }, unread] = await Promise.all([
    payload.db.find<Row & Record<string, unknown>>({
      collection: 'outbox',
      where,
      sort: ['-deliveredAt', '-id'],
      page,
      limit: perPage,
      pagination: true,
    }),
    unreadCount(payload, actor.userId),
  ]);
  return {
    messages: docs.map(toMessage),
    page,
    pages: Math.max(1, totalPages ?? 1),
    count: totalDocs ?? docs.length,
    unread,
  };
}

function toMessage({ id, deliveredAt, template, contentCipher, readAt }: Row): InboxMessage {
  const data = contentCipher ? messageData({ contentCipher }) : { text: '（内容已清除）' };
  const { subject, text } = renderMessage(template, data);
  return { id: String(id), at: deliveredAt, subject, text, href: safeHref(data), isRead: Boolean(readAt) };
}
