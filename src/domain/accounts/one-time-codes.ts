import { createHmac, timingSafeEqual } from 'node:crypto';
import type { PayloadRequest, Where } from 'payload';
import { now } from '@/shared/clock';
import { env } from '@/shared/env';
import { newId } from '@/shared/ids';

export type CodePurpose = 'sign-in' | 'setup' | 'phone-change';

export interface NewCode {
  purpose: CodePurpose;
  /** Whose code it is: the blind index of a phone number, or a fixed word. */
  holder: string;
  /** The encrypted phone number, for the message. */
  holderCipher: string;
  code: string;
  /** Milliseconds from now. */
  lifetime: number;
  tries: number;
}

/** Keeps a code as a keyed digest. @returns the row's id */
export async function storeCode(req: PayloadRequest, input: NewCode): Promise<string> {
  const id = newId();
  const at = now();
  await req.payload.db.create({
    collection: 'sign-in-codes',
    customID: id,
    data: {
      id,
      purpose: input.purpose,
      phoneIndex: input.holder,
      phoneCipher: input.holderCipher,
      codeDigest: digest(id, input.code),
      sentAt: at.toISOString(),
      expiresAt: new Date(at.getTime() + input.lifetime).toISOString(),
      triesLeft: input.tries,
    },
    req,
    returning: false,
  });
  return id;
}

/**
 * Tries a code against the newest one of its holders. Every try counts, right or wrong, and a right one is spent; both within the
 * caller's transaction, which must commit also after a wrong try.
 */
export async function tryCode(
  req: PayloadRequest,
  { purpose, holders, code }: { purpose: CodePurpose; holders: string[]; code: string },
): Promise<boolean> {
  const { payload } = req;
  const { docs } = await payload.db.find<Record<string, unknown>>({
    collection: 'sign-in-codes',
    where: ofHolder(purpose, holders),
    sort: ['-sentAt', '-id'],
    limit: 1,
    pagination: false,
    req,
  });
  const row = docs[0];
  if (!row || row.usedAt || Number(row.triesLeft) <= 0) return false;
  if (new Date(String(row.expiresAt)).getTime() <= now().getTime()) return false;
  const right = same(digest(String(row.id), code), String(row.codeDigest));
  await payload.db.updateOne({
    collection: 'sign-in-codes',
    id: String(row.id),
    data: { triesLeft: Number(row.triesLeft) - 1, ...(right ? { usedAt: now().toISOString() } : {}) },
    req,
    returning: false,
  });
  return right;
}

/** How many codes a holder got since `since`. */
export async function codesSince(
  req: PayloadRequest,
  { purpose, holders, since }: { purpose: CodePurpose; holders: string[]; since: Date },
): Promise<number> {
  const where: Where = {
    and: [ofHolder(purpose, holders), { sentAt: { greater_than: since.toISOString() } }],
  };
  const { totalDocs } = await req.payload.db.count({ collection: 'sign-in-codes', where, req });
  return totalDocs;
}

function ofHolder(purpose: CodePurpose, holders: string[]): Where {
  return { and: [{ purpose: { equals: purpose } }, { phoneIndex: { in: holders } }] };
}

function digest(id: string, code: string): string {
  return createHmac('sha256', `one-time-code:${env().payloadSecret}`)
    .update(`${id}\n${code}`)
    .digest('base64url');
}

function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
