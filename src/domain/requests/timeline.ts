import type { Payload } from 'payload';
import type { EventVerb } from './events';
import { type Party, type RequestState, stateLabels } from './states';

/** One step as the requester reads it. */
export interface TimelineStep {
  id: string;
  /** Number of the step within its request, from 1. */
  sequence: number;
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
  sequence: number;
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

/** More steps than any request has; of one that has more, the latest are given. */
const most = 200;

/** The steps of a request in order; when the first is not number 1, earlier ones were left out. `internalNote` is for staff: callers that show it to others leave it out. */
export async function eventsOf(payload: Payload, request: string): Promise<TimelineStep[]> {
  const { docs } = await payload.db.find<Row>({
    collection: 'request-events',
    where: { request: { equals: request } },
    sort: '-sequence',
    limit: most,
    pagination: false,
  });
  return docs.toReversed().map((row) => ({
    id: row.id,
    sequence: row.sequence,
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
