import type { PayloadRequest } from 'payload';
import { bulkInsert } from '@/database';
import type { HouseholdPlan } from './plan-batch';

/** Writes what a batch planned, in the caller's transaction. Running it twice with rolled back writes is safe. */
export async function writeBatch(req: PayloadRequest, plan: HouseholdPlan): Promise<void> {
  await bulkInsert(req.payload, req, 'compounds', plan.compounds);
  await bulkInsert(req.payload, req, 'buildings', plan.buildings);
  for (const { id, grid } of plan.gridFills) {
    await req.payload.update({
      collection: 'buildings',
      id,
      data: { grid },
      depth: 0,
      overrideAccess: true,
      req,
    });
  }
  await bulkInsert(req.payload, req, 'households', plan.households);
  for (const { id, data } of plan.updates) {
    await req.payload.db.updateOne({ collection: 'households', id, data, req, returning: false });
  }
}
