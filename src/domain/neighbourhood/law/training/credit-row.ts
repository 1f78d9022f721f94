import type { PayloadRequest } from 'payload';
import { insertRow, leanFirst, updateColumns } from '@/database';
import { now } from '@/shared/clock';
import { startOfDay, toIsoDay } from '@/shared/dates';
import type { HelperRow } from '../keepers';
import type { CreditSource } from '../labels';

/** Hours of a helper from one training. */
export interface CreditRow {
  id: string;
  helper: string;
  year: string;
  quarters: number;
  on: string;
  title: string;
  source: CreditSource;
  basis: string | null;
  activity: string | null;
  enteredByName: string | null;
}

interface Credit {
  helper: HelperRow;
  /** The same training of the same helper. */
  key: string;
  quarters: number;
  on: string;
  title: string;
  source: CreditSource;
  activity?: string;
  basis?: string;
  enteredByName?: string;
}

/** Writes the hours of a training, or puts right those that are there: never a second row for the same. */
export async function putCredit(
  req: PayloadRequest,
  given: Credit,
): Promise<{ id: string; repeated: boolean }> {
  const { helper, key, quarters, on, title, source } = given;
  const query = { where: [{ field: 'creditKey', equals: key }], columns: ['quarters'], newestBy: 'id' };
  const before = await leanFirst<{ id: string; quarters: number }>(
    req.payload,
    'legal-training-credits',
    query,
    req,
  );
  if (before) {
    if (before.quarters !== quarters)
      await updateColumns(req, 'legal-training-credits', before.id, {
        quarters,
        updatedAt: now().toISOString(),
      });
    return { id: before.id, repeated: true };
  }
  // Nobody needs a row for a training they were not at.
  if (quarters <= 0) return { id: '', repeated: true };
  const day = toIsoDay(on);
  const id = await insertRow(req, 'legal-training-credits', {
    helper: helper.id,
    township: helper.township,
    community: helper.community,
    year: day.slice(0, 4),
    quarters,
    on: startOfDay(day).toISOString(),
    title: title.slice(0, 100),
    source,
    activity: given.activity ?? null,
    basis: given.basis ?? null,
    creditKey: key,
    enteredByName: given.enteredByName ?? null,
  });
  return { id, repeated: false };
}
