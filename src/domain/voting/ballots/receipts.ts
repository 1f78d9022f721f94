import { createHash, createHmac } from 'node:crypto';
import { env } from '@/shared/env';
import { codeFrom } from '../new-number';

/**
 * The code on the receipt of a ballot: made from the form it came with, so that the same form sent twice gives the same receipt without
 * anything of it being kept. Nobody makes one up without the key of the server.
 */
export function receiptCode(of: { vote: string; line: string; formKey: string }): string {
  const mac = createHmac('sha256', env().payloadSecret).update(
    `vote-receipt\n${of.vote}\n${of.line}\n${of.formKey}`,
  );
  return codeFrom(mac.digest(), 12);
}

/** What the ballot keeps of it: from this nobody gets back to the code, and of two votes nothing joins. */
export function receiptHash(vote: string, code: string): string {
  const plain = code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
  return createHash('sha256').update(`${vote}\n${plain}`).digest('hex');
}
