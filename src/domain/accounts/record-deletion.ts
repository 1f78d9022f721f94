import { randomInt } from 'node:crypto';
import type { PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { insertRow } from '@/database';
import { now } from '@/shared/clock';
import { toIsoDay } from '@/shared/dates';
import { newId } from '@/shared/ids';
import { recordEvent } from './record-event';

/** Why data went: its owner asked (个人信息保护法 47), or the time it was kept for is over (19). */
export type DeletionGround = 'request' | 'retention';

/**
 * Writes down that data was deleted: what kind, how much, on which day, and nothing about whose it was. In the caller's transaction.
 * @returns the number of the record; random, because one that counts would tell who came when
 */
export async function recordDeletion(
  req: PayloadRequest,
  deletion: { actor: Actor; what: string; rows: number; ground: DeletionGround },
): Promise<string> {
  const { actor, what, rows, ground } = deletion;
  const id = newId();
  const at = now();
  const reference = `${toIsoDay(at).replace(/-/g, '')}-${randomInt(1_000_000, 10_000_000)}`;
  await insertRow(req, 'data-deletions', { id, reference, at: at.toISOString(), what, rows, ground });
  await recordEvent({
    req,
    actor,
    action: 'data-deletion.carried',
    subject: { collection: 'data-deletions', id },
    summary: `${rows}项`,
  });
  return reference;
}
