import type { Payload } from 'payload';
import { inTransaction } from '@/database';
import { touchPages } from '@/domain/publishing';
import { mediationTag } from '../labels';
import { cellName, countsText } from './contribution';
import { deleteRows, insertCells, merged, storedCells, waitingChanges } from './stored';

/**
 * Folds what the steps of cases have appended into the sums; one transaction, safe to repeat and in several processes.
 * @returns how many changes were folded
 */
export function foldFigures({ payload }: { payload: Payload }): Promise<number> {
  return inTransaction({ payload }, async (req) => {
    const changes = await waitingChanges({ payload, req });
    if (changes.length === 0) return 0;
    const stored = await storedCells({ payload, req });
    const touched = new Set(changes.map(cellName));
    const before = stored.filter((cell) => touched.has(cellName(cell)));
    await deleteRows(
      req,
      'mediation-figures',
      before.map(({ id }) => id),
    );
    await insertCells(req, merged([...before, ...changes]).values());
    await deleteRows(
      req,
      'mediation-figure-changes',
      changes.map(({ id }) => id),
    );
    await touchPages(req, mediationTag);
    return changes.length;
  });
}

/** A sum that is not what the cases say. */
export interface FigureDifference {
  cell: string;
  kept: string;
  counted: string;
}

/** Compares sums by name. Pure. */
export function differencesOf(
  kept: ReturnType<typeof merged>,
  counted: ReturnType<typeof merged>,
): FigureDifference[] {
  const text = (cells: ReturnType<typeof merged>, name: string) => {
    const cell = cells.get(name);
    return cell ? countsText(cell.counts) : '';
  };
  return [...new Set([...kept.keys(), ...counted.keys()])].sort().flatMap((cell) => {
    const [before, after] = [text(kept, cell), text(counted, cell)];
    return before === after ? [] : [{ cell, kept: before, counted: after }];
  });
}
