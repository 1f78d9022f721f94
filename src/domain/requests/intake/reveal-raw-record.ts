import type { Payload, PayloadRequest } from 'payload';
import { z } from 'zod';
import { type Actor, hasRole } from '@/access';
import { inTransaction } from '@/database';
import { recordEvent } from '@/domain/accounts';
import { keyring } from '@/shared/encryption';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { rawPurpose } from './purposes';

const why = '请写明查看的原因（4 到 200 个字）';
const schema = z.object({ reason: z.string(why).trim().min(4, why).max(200, why) });

/**
 * The text of a record as it was received, personal data and all; every look is logged with its reason in the same transaction.
 * Source: Personal Information Protection Law, arts 6, 51, 54.
 * @throws DomainError forbidden for all but administrators and supervisors; validation; not-found
 */
export async function revealRawRecord(call: {
  payload: Payload;
  req?: PayloadRequest;
  actor: Actor;
  /** The record's id. */
  id: string;
  reason: string;
}): Promise<string> {
  const { payload, actor, id } = call;
  if (!hasRole(actor, 'administrator', 'supervisor')) fail('forbidden');
  const { reason } = parseInput(schema, call);
  return inTransaction({ payload, req: call.req, actor }, async (req) => {
    const { docs } = await payload.db.find<{ id: string; contentCipher: string }>({
      collection: 'intake-records',
      where: { id: { equals: id } },
      limit: 1,
      pagination: false,
      select: { contentCipher: true },
      req,
    });
    const record = docs[0];
    if (!record) fail('not-found');
    await recordEvent({
      req,
      actor,
      action: 'intake-record.revealed',
      subject: { collection: 'intake-records', id },
      summary: reason,
    });
    return keyring().decrypt(record.contentCipher, rawPurpose);
  });
}
