import type { PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { updateColumns } from '@/database';
import { recordEvent } from '@/domain/accounts';
import { now } from '@/shared/clock';
import { release } from './claims';
import { type ResidencyEnd, residencyEndLabels } from './labels';
import { settleProfileHome } from './profile-home';
import type { ResidencyRow } from './residency-row';
import { revokeCodes } from './revoke-codes';
import { rightsEnd } from './term';

/** How a residency ends. */
export interface Ending {
  reason: ResidencyEnd;
  note?: string | undefined;
  /** Any moment of the day of moving out; today when absent. */
  on?: string | undefined;
  /** What staff read back, for an ending on somebody's behalf. */
  readBack?: string | undefined;
}

/**
 * Ends a residency in the caller's transaction: rights end that day, what held its place is free for others, the letters of the
 * household open nothing any more, and the profile leaves the community. The row stays.
 */
export async function closeResidency(
  req: PayloadRequest,
  actor: Actor,
  residency: ResidencyRow,
  { reason, note, on, readBack }: Ending,
): Promise<void> {
  const { id, household, user, from } = residency;
  const at = now().toISOString();
  await updateColumns(req, 'residencies', id, {
    until: rightsEnd(from, on ?? at).toISOString(),
    endReason: reason,
    endNote: note ?? null,
    endedAt: at,
    endedBy: actor.userId,
    endedByName: actor.name,
    endReadBack: readBack ?? null,
    representative: false,
    updatedAt: at,
  });
  await release(req, id);
  await revokeCodes(req, household, 'moved-out');
  await settleProfileHome(req, user);
  await recordEvent({
    req,
    actor,
    action: 'residency.ended',
    subject: { collection: 'residencies', id },
    summary: residencyEndLabels[reason],
    changes: ['until', 'endReason'],
  });
}
