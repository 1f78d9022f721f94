import type { PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import type { BatchCounts, ImportTask } from '@/domain/imports';
import { touchPages } from '@/domain/publishing';
import type { HouseholdRow } from './parse-row';
import type { PlaceDirectory } from './place-directory';
import { type HouseholdPlan, planBatch } from './plan-batch';
import { readHouseholdRows } from './read-rows';
import { writeBatch } from './write-batch';

const batchSize = 300;

/** Buildings and households from a file, acting as `actor`. */
export function householdTask(actor: Actor): ImportTask<HouseholdRow, HouseholdPlan> {
  const directory: PlaceDirectory = new Map();
  return {
    action: 'households.imported',
    batchSize: { checking: batchSize, importing: batchSize },
    rows: readHouseholdRows,
    plan: (req, rows) => planBatch(req, actor, directory, rows),
    write,
    // Planning enters new compounds and buildings in the directory.
    canPlanAgain: false,
  };
}

async function write(req: PayloadRequest, plan: HouseholdPlan): Promise<BatchCounts> {
  await writeBatch(req, plan);
  if (plan.compounds.length + plan.buildings.length + plan.gridFills.length > 0)
    await touchPages(req, 'organization');
  return plan;
}
