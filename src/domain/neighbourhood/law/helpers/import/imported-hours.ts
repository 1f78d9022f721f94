import type { PayloadRequest } from 'payload';
import { bulkInsert, leanFind, updateColumns } from '@/database';
import { now } from '@/shared/clock';
import { startOfDay, toIsoDay } from '@/shared/dates';
import { newId } from '@/shared/ids';
import type { KnownVillage } from './known-villages';

/** One row for a helper and a year, whatever the number of files: the last one says how many hours it is. */
const keyOf = (helper: string): string => `imported#${thisYear()}#${helper}`;
const thisYear = (): string => toIsoDay(now()).slice(0, 4);

interface Stored {
  id: string;
  helper: string;
  quarters: number;
}

async function storedHours(req: PayloadRequest, helpers: readonly string[]): Promise<Map<string, Stored>> {
  if (helpers.length === 0) return new Map();
  const query = {
    where: [{ field: 'creditKey', in: helpers.map(keyOf) }],
    columns: ['helper', 'quarters'],
    newestBy: 'id',
    limit: helpers.length,
  };
  const rows = await leanFind<Stored>(req.payload, 'legal-training-credits', query, req);
  return new Map(rows.map((row) => [row.helper, row]));
}

/** Quarters of an hour imported for this year, by helper. */
export async function importedQuarters(
  req: PayloadRequest,
  helpers: readonly string[],
): Promise<Map<string, number>> {
  const rows = await storedHours(req, helpers);
  return new Map([...rows].map(([helper, { quarters }]) => [helper, quarters]));
}

/** Writes the hours of this year that a file names, or puts right what an earlier one said. */
export async function writeImportedHours(
  req: PayloadRequest,
  given: readonly { helper: string; village: KnownVillage; quarters: number }[],
  enteredByName: string,
): Promise<void> {
  const stored = await storedHours(
    req,
    given.map(({ helper }) => helper),
  );
  const at = now();
  const year = thisYear();
  for (const { helper, quarters } of given) {
    const before = stored.get(helper);
    if (before && before.quarters !== quarters)
      await updateColumns(req, 'legal-training-credits', before.id, {
        quarters,
        enteredByName,
        updatedAt: at.toISOString(),
      });
  }
  const added = given.filter(({ helper, quarters }) => quarters > 0 && !stored.has(helper));
  if (added.length === 0) return;
  await bulkInsert(
    req.payload,
    req,
    'legal-training-credits',
    added.map(({ helper, village, quarters }) => ({
      id: newId(),
      helper,
      township: village.township,
      community: village.id,
      year,
      quarters,
      on: startOfDay(toIsoDay(at)).toISOString(),
      title: `${year}年在别处的培训`,
      source: 'imported',
      basis: '名册文件的“今年学时”',
      creditKey: keyOf(helper),
      enteredByName,
    })),
  );
}
