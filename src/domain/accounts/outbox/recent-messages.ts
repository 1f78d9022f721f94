import type { Payload } from 'payload';
import { env } from '@/shared/env';
import { fail } from '@/shared/errors';
import { maskAs } from '@/shared/personal-data';
import { parcelOf } from './deliver-messages';

/** A message as the demonstration shows it. */
export interface DemoMessage {
  id: string;
  at: Date;
  /** Masked. */
  to: string;
  text: string;
}

/**
 * The newest messages in plain text, for the demonstration's page only.
 * @throws DomainError not-found outside a demonstration
 */
export async function recentMessages({
  payload,
  limit,
}: {
  payload: Payload;
  limit: number;
}): Promise<DemoMessage[]> {
  if (!env().demo) fail('not-found');
  const { docs } = await payload.db.find<Parameters<typeof parcelOf>[0] & { id: string; createdAt: string }>({
    collection: 'outbox',
    where: { and: [{ channel: { not_equals: 'in-app' } }, { contentCipher: { exists: true } }] },
    sort: '-createdAt',
    limit,
    pagination: false,
  });
  return docs.map((row) => {
    const { to, text } = parcelOf(row);
    return { id: row.id, at: new Date(row.createdAt), to: maskAs('recipient', to), text };
  });
}
