import type { Payload } from 'payload';
import { groupRows, leanFind } from '@/database';
import type { HelperRow } from '../keepers';
import { trainingQuartersLeast } from '../settings';
import type { CreditRow } from './credit-row';

/** A helper's training in a year. */
export interface OwnTraining {
  helper: HelperRow;
  year: string;
  quarters: number;
  /** The yearly minimum, and what is missing to it. */
  least: number;
  missing: number;
  credits: Pick<CreditRow, 'id' | 'title' | 'on' | 'quarters' | 'source' | 'basis'>[];
}

/** What a helper has been trained in a year, each with its source. */
export async function trainingOf(payload: Payload, helper: HelperRow, year: string): Promise<OwnTraining> {
  const rows = await leanFind<CreditRow>(payload, 'legal-training-credits', {
    where: [
      { field: 'helper', equals: helper.id },
      { field: 'year', equals: year },
    ],
    columns: ['title', 'on', 'quarters', 'source', 'basis'],
    newestBy: 'on',
    limit: 200,
  });
  const credits = rows.filter(({ quarters }) => quarters > 0);
  const quarters = credits.reduce((sum, one) => sum + one.quarters, 0);
  const least = await trainingQuartersLeast(payload);
  return { helper, year, quarters, least, missing: Math.max(0, least - quarters), credits };
}

/** Quarters of a year by helper, of those who have any: for lists of thousands. */
export async function quartersByHelper(payload: Payload, year: string): Promise<Map<string, number>> {
  const groups = await groupRows(payload, 'legal-training-credits', {
    where: [{ field: 'year', equals: year }],
    by: ['helper'],
    sum: 'quarters',
  });
  return new Map(groups.map(({ keys, sum }) => [keys[0] ?? '', sum]));
}
