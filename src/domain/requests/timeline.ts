import type { Payload } from 'payload';
import type { EventVerb } from './events';
import { type Party, type RequestState, stateLabels } from './states';

/** One step as the requester reads it. */
export interface TimelineStep {
  id: string;
  verb: EventVerb;
  label: string;
  at: string;
  party: Party;
  actorName: string;
  unit: string | null;
  from: RequestState | null;
  to: RequestState;
  toLabel: string;
  note: string | null;
  internalNote: string | null;
}

interface Row {
  id: string;
  verb: EventVerb;
  label: string;
  at: string;
  party: Party;
  actorName: string;
  unitName?: string | null;
  from?: RequestState | null;
  to: RequestState;
  note?: string | null;
  internalNote?: string | null;
}

/** All steps of a request in order. `internalNote` is for staff: callers that show it to others leave it out. */
export async function eventsOf(payload: Payload, request: string): Promise<TimelineStep[]> {
  const { docs } = await payload.db.find<Row>({
    collection: 'request-events',
    where: { request: { equals: request } },
    sort: 'sequence',
    limit: 200,
    pagination: false,
  });
  return docs.map((row) => ({
    id: row.id,
    verb: row.verb,
    label: row.label,
    at: row.at,
    party: row.party,
    actorName: row.actorName,
    unit: row.unitName ?? null,
    from: row.from ?? null,
    to: row.to,
    toLabel: stateLabels[row.to],
    note: row.note ?? null,
    internalNote: row.internalNote ?? null,
  }));
}
