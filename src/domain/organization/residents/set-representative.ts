import { z } from 'zod';
import { inTransaction, isUniqueViolation, updateColumns } from '@/database';
import { recordEvent } from '@/domain/accounts';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { findOne } from '../find-one';
import { authorizeKeeper, input, type VerbCall } from '../verb';
import { openResidency } from './open-residency';

const schema = z.object({
  id: input.id('住户登记'),
  /** What shows that the owners chose this person: 全体共有人签字的推选书. */
  basis: input.text('依据', 200),
});

/**
 * Names the owner who speaks for the household (产权人代表); the one before steps back. One household has one at most: the key is
 * unique in the database.
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
    const before = await findOne(req, 'residencies', { representativeKey: { equals: row.household } });
    if (before)
      await updateColumns(req, 'residencies', before.id, {
        representative: false,
        representativeKey: `none:${before.id}`,
      });
    try {
      await updateColumns(req, 'residencies', id, {
        representative: true,
        representativeKey: row.household,
        representativeBasis: basis,
        updatedAt: now().toISOString(),
      });
    } catch (error) {
      if (isUniqueViolation(error)) fail('conflict', { cause: error });
      throw error;
    }
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
