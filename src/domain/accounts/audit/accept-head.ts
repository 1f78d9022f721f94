import type { Payload } from 'payload';
import { systemActor } from '@/access';
import { inTransaction } from '@/database';
import { recordEvent } from '../record-event';
import { type Head, headText, keepHead, keptHead } from './head-log';

/**
 * After a backup was put back the chain ends earlier than the head written down, and sealing refuses to go on. Whoever runs the portal
 * says with this that it was them: the present head is written down, and an event keeps both for everyone to see.
 */
export async function acceptHead({ payload }: { payload: Payload }): Promise<void> {
  const { docs } = await payload.db.find<Head>({
    collection: 'audit-seals',
    sort: '-number',
    limit: 1,
    pagination: false,
  });
  const [before, present] = [await keptHead(), docs[0] ?? { number: 0, hash: '-'.repeat(43) }];
  const actor = systemActor('audit:verify');
  await inTransaction({ payload, actor }, (req) =>
    recordEvent({
      req,
      actor,
      action: 'audit-seals.accepted-head',
      subject: { collection: 'audit-seals', id: String(present.number) },
      summary: `${headText(before)} → ${headText(present)}`,
    }),
  );
  await keepHead(present, 'accepted');
}
