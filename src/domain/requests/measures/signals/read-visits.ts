import type { Payload, Where } from 'payload';
import { idOf } from '../../request-row';
import type { Visit } from './find-visits';
import type { Deed } from './finding';
import { deedOf, type EventRow, eventsSince, iso, rows } from './read-deeds';

interface EvaluationRow {
  request: unknown;
  at: string;
  unit?: unknown;
  solved: string;
  satisfaction: string;
  recordedBy?: unknown;
  recordedByName?: string | null;
}

/** What people wrote down of calls back by which they reached somebody, since a moment, oldest first. */
export async function visitsSince(payload: Payload, since: Date): Promise<Visit[]> {
  const where: Where = {
    and: [{ at: { greater_than_equal: since.toISOString() } }, { source: { equals: 'return-visit' } }],
  };
  const found = await rows<EvaluationRow>(payload, 'request-evaluations', where, 'at');
  return found.flatMap(({ request, at, unit, solved, satisfaction, recordedBy, recordedByName }) => {
    const by = idOf(recordedBy) ?? recordedByName;
    if (!by) return [];
    return [
      {
        request: idOf(request) ?? '',
        at: iso(at),
        by,
        name: recordedByName ?? '',
        unit: idOf(unit),
        best: solved === 'solved' && satisfaction === 'very-satisfied',
      },
    ];
  });
}

/** Steps that tell the requester a limit; the one before an acceptance is what it is measured by. */
const promises = ['file', 'receive-change', 'recount-deadline'];

/** Acceptances since a moment whose limit is longer than the one that had been told before. */
export async function easedAcceptances(payload: Payload, since: Date): Promise<Deed[]> {
  const accepted = await eventsSince(payload, since, ['accept']);
  const ids = [...new Set(accepted.flatMap(({ request }) => idOf(request) ?? []))];
  const promised = new Map<string, EventRow[]>();
  for (let from = 0; from < ids.length; from += 400) {
    const where: Where = {
      and: [{ request: { in: ids.slice(from, from + 400) } }, { verb: { in: promises } }],
    };
    for (const event of await rows<EventRow>(payload, 'request-events', where, 'sequence')) {
      const id = idOf(event.request) ?? '';
      promised.set(id, [...(promised.get(id) ?? []), event]);
    }
  }
  return accepted.flatMap((event) => {
    const earlier = promised.get(idOf(event.request) ?? '') ?? [];
    const told = earlier.findLast(({ sequence }) => sequence < event.sequence)?.dueAt;
    const isEased = told && event.dueAt && new Date(event.dueAt) > new Date(told);
    return isEased ? (deedOf(event) ?? []) : [];
  });
}
