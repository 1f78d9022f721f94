import type { Payload } from 'payload';
import { readRow } from '@/database';
import type { HandOver } from './read-hand-overs';

/** Whom mediators ask how to reach the requester who wants mediation but whose name did not come along. */
export interface UnitToAsk {
  name: string;
  phone: string | null;
}

/** The unit that has the request; null where none has, then it is the service centre. */
export async function unitToAsk(payload: Payload, { request }: HandOver): Promise<UnitToAsk | null> {
  if (!request.leadUnit) return null;
  const unit = await readRow<{ id: string; name: string; dutyPhone?: string | null; phone?: string | null }>(
    payload,
    'units',
    request.leadUnit,
  );
  return unit ? { name: unit.name, phone: unit.dutyPhone || unit.phone || null } : null;
}
