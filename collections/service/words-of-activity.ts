import type { FieldHook } from 'payload';
import { actorOf } from '@/access';
import { placeColumns } from '@/domain/organization';
import { keepsActivities, maskedForReading } from '@/domain/service';

/** Where an activity is held decides who reads its words as written: read with every selection of columns. */
export const placeSelect = {
  township: true,
  community: true,
  grid: true,
  compound: true,
  building: true,
} as const;

/** Free words of an activity as they were written for those who run it, and as everybody reads them for whoever only looks on. */
export const maskForOthers: FieldHook = async ({ value, siblingData, req, overrideAccess }) => {
  if (overrideAccess || typeof value !== 'string' || value === '') return value;
  const place = placeColumns(siblingData);
  if (keepsActivities(await actorOf(req), place)) return value;
  return maskedForReading(req.payload, value, place.community);
};
