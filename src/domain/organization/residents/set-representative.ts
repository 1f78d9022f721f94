import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { inTransaction, isUniqueViolation, updateColumns } from '@/database';
import { recordEvent } from '@/domain/accounts';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { authorizeKeeper, input, type VerbCall } from '../verb';
import { claimKeys, takeOver } from './claims';
import { openResidency } from './open-residency';

const schema = z.object({
  id: input.id('住户登记'),
  /** What shows that the owners chose this person: 全体共有人签字的推选书. */
  basis: input.text('依据', 200),
});

/**
 * Names the owner who speaks for the household (产权人代表); the one before steps back. One household has one at most: the
 * claim is unique in the database.
 * @throws DomainError not-found, invalid-state (no owner, ended, is it already), forbidden, conflict
 */
export async function setRepresentative(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { payload, actor } = call;
  const { id, basis } = parseInput(schema, call);
  return inTransaction({ payload, req: call.req, actor }, async (req) => {
    const row = await openResidency(req, actor, id);
    authorizeKeeper(actor, row);
    if (row.kind !== 'owner') fail('invalid-state', { message: '只有产权人才能当产权人代表。' });
    if (row.representative) fail('invalid-state', { message: '这个人已经是产权人代表。' });
    await takeVoice(req, row.household, id);
    await updateColumns(req, 'residencies', id, {
      representative: true,
      representativeBasis: basis,
      updatedAt: now().toISOString(),
    });
    await recordEvent({
      req,
      actor,
      action: 'residency.representative-set',
      subject: { collection: 'residencies', id },
      summary: basis,
      changes: ['representative'],
    });
    return { id };
  });
}

/** One household has one voice: whoever had it steps back in the same transaction. @throws DomainError conflict */
async function takeVoice(req: PayloadRequest, household: string, id: string): Promise<void> {
  try {
    const before = await takeOver(req, claimKeys.voice(household), id);
    if (before) await updateColumns(req, 'residencies', before, { representative: false });
  } catch (error) {
    if (isUniqueViolation(error)) fail('conflict', { cause: error });
    throw error;
  }
}
