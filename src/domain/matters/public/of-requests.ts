import type { Payload } from 'payload';
import { leanFind } from '@/database';
import { rowsById } from '@/domain/property';
import type { MatterState, MatterStep } from '../labels';

/** The matter that a request is part of. */
export interface MatterOfRequest {
  id: string;
  number: string;
  title: string;
  step: MatterStep;
  state: MatterState;
}

/** The newest matter of each of these requests. */
export async function mattersOfRequests(
  payload: Payload,
  requests: readonly string[],
): Promise<Map<string, MatterOfRequest>> {
  const found = new Map<string, MatterOfRequest>();
  if (requests.length === 0) return found;
  const rows = await leanFind<{ request: string; matter: string }>(payload, 'matter-sources', {
    where: [{ field: 'request', in: [...requests] }],
    columns: ['request', 'matter'],
    newestBy: 'at',
    limit: 2000,
  });
  const matters = await rowsById<MatterOfRequest>(
    payload,
    'matters',
    rows.map(({ matter }) => matter),
    ['number', 'title', 'step', 'state'],
  );
  for (const { request, matter } of rows) {
    const row = matters.get(matter);
    if (row && !found.has(request)) found.set(request, row);
  }
  return found;
}
