import type { Payload, PayloadRequest, Where } from 'payload';
import { fail } from '@/shared/errors';
import { lookupIndexes } from '@/shared/personal-data';
import { trackingToken } from './tracking';

/** What the requester gets: the number to read out, and the secret of the tracking link. */
export interface Receipt {
  id: string;
  number: string;
  /** Empty for a request that came with a file and has no link. */
  trackingToken: string;
  /** True when this very form had been filed before. */
  repeated: boolean;
}

/** A form as it was sent now. `account` is the portal account it is sent from. */
interface Sent {
  input: {
    channel: string;
    body: string;
    phone?: string;
    externalNumber?: string;
    idempotencyKey?: string;
  };
  account: string | null;
}

interface Filed {
  id: string;
  number: string;
  body: string;
  trackingTokenHash?: string | null;
  requesterPhoneIndex?: string | null;
  requesterAccount?: string | { id: string } | null;
}

/**
 * The receipt given before for the same form, or for the same number of the same outside channel; null when there is none.
 * The receipt holds the tracking link, so knowing the key of a form is not enough: content, phone and account are the same.
 * @throws DomainError conflict when the key was used for another content, phone or account
 */
export async function filedBefore(
  payload: Payload,
  { input, account }: Sent,
  req?: PayloadRequest,
): Promise<Receipt | null> {
  const source = input.externalNumber ? `${input.channel}:${input.externalNumber}` : null;
  const bySource = source ? await filed(payload, { sourceKey: { equals: source } }, req) : null;
  if (bySource) return receiptOf(bySource);
  if (!input.idempotencyKey) return null;
  const byKey = await filed(payload, { idempotencyKey: { equals: input.idempotencyKey } }, req);
  if (!byKey) return null;
  if (!isSame(byKey, { input, account })) {
    fail('conflict', {
      message:
        '这张表已经提交过，这次的内容、电话或账号和上次不一样。您填的都还在：要另外反映，请核对后再提交一次；有照片请重新上传。',
    });
  }
  return receiptOf(byKey);
}

function isSame(before: Filed, { input, account }: Sent): boolean {
  const phone = before.requesterPhoneIndex ?? null;
  const owner = before.requesterAccount ?? null;
  return (
    before.body === input.body &&
    (input.phone ? phone !== null && lookupIndexes('phone', input.phone).includes(phone) : phone === null) &&
    (typeof owner === 'object' ? (owner?.id ?? null) : owner) === account
  );
}

async function filed(payload: Payload, where: Where, req?: PayloadRequest): Promise<Filed | null> {
  const { docs } = await payload.db.find<Filed>({
    collection: 'requests',
    where,
    limit: 1,
    pagination: false,
    select: {
      number: true,
      body: true,
      trackingTokenHash: true,
      requesterPhoneIndex: true,
      requesterAccount: true,
    },
    req,
  });
  return docs[0] ?? null;
}

function receiptOf(filedOne: Filed): Receipt {
  const { id, number } = filedOne;
  return { id, number, trackingToken: trackingToken(filedOne) ?? '', repeated: true };
}
