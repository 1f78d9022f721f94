import type { PayloadRequest } from 'payload';
import { leanFirst } from '@/database';
import { now } from '@/shared/clock';
import { codeDigest, codeTyped } from './household-code';

/** A letter's code as stored. */
export interface CodeRow {
  id: string;
  household: string;
  building: string;
  uses: number;
  usesMost: number;
}

type StoredCode = CodeRow & { expiresAt: string; revokedAt: string | null };

/** One answer for a code that was never printed, ran out, was revoked or used up: who tries learns nothing. */
export const wrongCode =
  '验证码不对，或者已经失效。请核对信上的10个字母和数字；还是不行，请给社区打电话，或者带身份证明到社区服务台办理。';

/** The letter a typed code belongs to while it is good; null for everything else. Reads in the caller's transaction. */
export async function usableCode(req: PayloadRequest, typed: string): Promise<CodeRow | null> {
  const code = codeTyped(typed);
  // Looked up also when it cannot be one: equal work for equal answers.
  const query = {
    where: [{ field: 'codeDigest', equals: codeDigest(code ?? '') }],
    columns: ['household', 'building', 'uses', 'usesMost', 'expiresAt', 'revokedAt'],
    newestBy: 'id',
  };
  const row = await leanFirst<StoredCode>(req.payload, 'household-codes', query, req);
  if (!row || row.revokedAt || row.uses >= row.usesMost) return null;
  return new Date(row.expiresAt).getTime() > now().getTime() ? row : null;
}
