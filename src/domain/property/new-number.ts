import { randomInt } from 'node:crypto';
import type { PayloadRequest } from 'payload';
import { leanFirst } from '@/database';
import { now } from '@/shared/clock';
import { toIsoDay } from '@/shared/dates';

/** Without what is mistaken for something else on the phone. */
const alphabet = '23456789ABCDEFGHJKMNPQRTUVWXY';

/** What has a number people say, and how it begins. */
const prefixes = {
  'red-partners': 'HB',
  rectifications: 'ZG',
  matters: 'YT',
  'branch-meetings': 'HY',
  activities: 'HD',
  'star-rounds': 'PX',
  'legal-consultations': 'ZX',
  disputes: 'TJ',
  associations: 'XH',
  'family-events': 'HS',
  'civility-meetings': 'PY',
  visits: 'ZF',
  'visit-findings': 'FX',
} as const;

/** A number that can be read out on the phone and is not guessed by counting: HB20261123-7KQ4. */
export async function newNumber(req: PayloadRequest, collection: keyof typeof prefixes): Promise<string> {
  const day = toIsoDay(now()).replaceAll('-', '');
  for (;;) {
    const end = Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('');
    const number = `${prefixes[collection]}${day}-${end}`;
    const taken = { where: [{ field: 'number', equals: number }], columns: [], newestBy: 'id' };
    if (!(await leanFirst(req.payload, collection, taken, req))) return number;
  }
}
