import type { PayloadRequest } from 'payload';
import { leanFind } from '@/database';
import type { ReadRow } from '@/domain/imports';
import { lookupIndexes } from '@/shared/personal-data';
import type { ImportedHelper } from './helper-row-of';

/** Whose number it is in the register: certificates of the active entries by the index of the phone. */
export type KnownPhones = ReadonlyMap<string, readonly string[]>;

/** The entries of the register that have a phone of these rows. */
export async function knownPhones(
  req: PayloadRequest,
  rows: readonly ImportedHelper[],
): Promise<KnownPhones> {
  const indexes = rows.flatMap(({ phone }) => (phone ? lookupIndexes('phone', phone) : []));
  if (indexes.length === 0) return new Map();
  const query = {
    where: [
      { field: 'phoneIndex', in: indexes },
      { field: 'state', equals: 'active' },
    ],
    columns: ['phoneIndex', 'certificateNumber'],
    newestBy: 'id',
    limit: 20_000,
  };
  const found = await leanFind<{ phoneIndex: string; certificateNumber: string }>(
    req.payload,
    'legal-helpers',
    query,
    req,
  );
  const known = new Map<string, string[]>();
  for (const { phoneIndex, certificateNumber } of found)
    known.set(phoneIndex, [...(known.get(phoneIndex) ?? []), certificateNumber]);
  return known;
}

/** Whether the number of a row is somebody else's in the register. Pure. */
export const isOthersPhone = (
  known: KnownPhones,
  { phone, certificate }: Pick<ImportedHelper, 'phone' | 'certificate'>,
): boolean =>
  phone !== null &&
  lookupIndexes('phone', phone).some((index) =>
    (known.get(index) ?? []).some((other) => other !== certificate),
  );

/** The rows of a file, each phone once: a number answers for one person only, and by a wrong one questions reach somebody else. */
export async function* distinctPhones(
  rows: AsyncIterable<ReadRow<ImportedHelper>>,
): AsyncGenerator<ReadRow<ImportedHelper>> {
  const seen = new Map<string, number>();
  for await (const read of rows) {
    const phone = read.row?.phone ?? null;
    const earlier = phone === null ? undefined : seen.get(phone);
    if (phone !== null && !earlier) seen.set(phone, read.line);
    if (!earlier) yield read;
    else
      yield {
        ...read,
        row: null,
        issues: [
          ...read.issues,
          {
            line: read.line,
            column: '手机号',
            message: `和第${earlier}行的手机号一样，请核对这两行是谁的`,
          },
        ],
      };
  }
}
