import type { Payload, PayloadRequest } from 'payload';
import { inTransaction } from '@/database';
import { touchPages } from '@/domain/publishing';
import { mediationTag } from '../labels';
import { type Contribution, type CountedDispute, contributionsOf, countedColumns } from './contribution';
import { differencesOf, type FigureDifference } from './fold-figures';
import { deleteRows, insertCells, merged, storedCells, waitingChanges } from './stored';

export interface FiguresReport {
  disputes: number;
  differences: FigureDifference[];
}

const pageSize = 1000;

/**
 * Counts all figures again from the cases, in one transaction, and puts right what differs: the same numbers as the steps have kept.
 * `checkOnly` writes nothing.
 */
export function rebuildFigures(options: { payload: Payload; checkOnly?: boolean }): Promise<FiguresReport> {
  const { payload, checkOnly = false } = options;
  return inTransaction({ payload }, async (req) => {
    const counted: Contribution[] = [];
    const disputes = await eachDispute(req, (row) => counted.push(...contributionsOf(row)));
    const stored = await storedCells({ payload, req });
    const waiting = await waitingChanges({ payload, req });
    const right = merged(counted);
    const differences = differencesOf(merged([...stored, ...waiting]), right);
    if (!checkOnly && (differences.length > 0 || waiting.length > 0)) {
      await deleteRows(
        req,
        'mediation-figures',
        stored.map(({ id }) => id),
      );
      await deleteRows(
        req,
        'mediation-figure-changes',
        waiting.map(({ id }) => id),
      );
      await insertCells(req, right.values());
      await touchPages(req, mediationTag);
    }
    return { disputes, differences };
  });
}

async function eachDispute(req: PayloadRequest, visit: (row: CountedDispute) => void): Promise<number> {
  let last = '';
  let count = 0;
  const select = Object.fromEntries(countedColumns.map((column) => [column, true as const]));
  for (;;) {
    const { docs } = await req.payload.db.find<Record<string, unknown>>({
      collection: 'disputes',
      where: last === '' ? {} : { id: { greater_than: last } },
      select,
      sort: 'id',
      limit: pageSize,
      pagination: false,
      req,
    });
    for (const row of docs) visit(countedOf(row));
    count += docs.length;
    last = String(docs.at(-1)?.id ?? '');
    if (docs.length < pageSize) return count;
  }
}

/** Absent fields come back undefined on MongoDB, relations sometimes as documents. */
function countedOf(row: Record<string, unknown>): CountedDispute {
  const moment = (value: unknown) => (value ? new Date(value as string).toISOString() : null);
  const { organization } = row;
  const id =
    typeof organization === 'object' && organization !== null && 'id' in organization
      ? organization.id
      : organization;
  return {
    type: row.type as CountedDispute['type'],
    organization: String(id),
    registeredAt: moment(row.registeredAt) ?? '',
    acceptedAt: moment(row.acceptedAt),
    outcome: (row.outcome as CountedDispute['outcome']) ?? null,
    endedAt: moment(row.endedAt),
    settledAt: moment(row.settledAt),
    settledForm: (row.settledForm as CountedDispute['settledForm']) ?? null,
  };
}
