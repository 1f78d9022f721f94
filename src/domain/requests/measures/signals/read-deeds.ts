import type { Payload, Where } from 'payload';
import { isRoleName, isStaffRole } from '@/access';
import { idOf } from '../../request-row';
import { isReopening, isReopeningWhere } from '../reopenings';
import type { TimedAnswer } from './finders';
import type { Deed } from './finding';

/** A sweep never looks at more than this many rows of one kind. */
const most = 20_000;

export interface EventRow {
  request: unknown;
  at: string;
  verb: string;
  to: string;
  from?: string | null;
  sequence: number;
  actor?: unknown;
  actorName: string;
  unit?: unknown;
  note?: string | null;
  dueAt?: string | null;
}

/** What people did to requests since a moment, oldest first. */
export function eventsSince(payload: Payload, since: Date, verbs: readonly string[]): Promise<EventRow[]> {
  return rows<EventRow>(payload, 'request-events', after(since, { verb: { in: [...verbs] } }), 'at');
}

/** The answers since a moment and what opened them again, oldest first. */
export function repliesSince(payload: Payload, since: Date): Promise<EventRow[]> {
  const where = after(since, { or: [{ verb: { equals: 'reply' } }, isReopeningWhere] });
  return rows<EventRow>(payload, 'request-events', where, 'at');
}

function after(since: Date, what: Where): Where {
  return { and: [{ at: { greater_than_equal: since.toISOString() } }, what] };
}

/** An event as a deed of its account; the system's own steps are nobody's. */
export function deedOf(event: EventRow): Deed | null {
  const account = idOf(event.actor);
  if (!account) return null;
  const request = idOf(event.request) ?? '';
  return { request, at: iso(event.at), by: account, name: event.actorName, unit: idOf(event.unit) };
}

/** Answers with their words, their limit and what came after. */
export function answersIn(events: readonly EventRow[]): (TimedAnswer & { words: string })[] {
  const reopenings = events.filter(isReopening);
  return events
    .filter(({ verb }) => verb === 'reply')
    .map((event) => ({
      request: idOf(event.request) ?? '',
      at: iso(event.at),
      by: idOf(event.actor) ?? event.actorName,
      name: event.actorName,
      unit: idOf(event.unit),
      words: event.note ?? '',
      dueAt: event.dueAt ? iso(event.dueAt) : null,
      reopened: reopenings.some(
        ({ request, sequence }) => idOf(request) === idOf(event.request) && sequence > event.sequence,
      ),
    }));
}

interface EvaluationRow {
  request: unknown;
  at: string;
  unit?: unknown;
}

/** Evaluations since a moment, by the index of the phone the request was filed with; those without a phone are left out. */
export async function evaluationsByPhone(payload: Payload, since: Date): Promise<Deed[]> {
  const evaluations = await rows<EvaluationRow>(
    payload,
    'request-evaluations',
    { at: { greater_than_equal: since.toISOString() } },
    'at',
  );
  const ids = [...new Set(evaluations.flatMap(({ request }) => idOf(request) ?? []))];
  const phones = new Map<string, string>();
  for (let from = 0; from < ids.length; from += 400) {
    const where: Where = { id: { in: ids.slice(from, from + 400) } };
    const select = { requesterPhoneIndex: true } as const;
    const { docs } = await payload.db.find<{ id: string; requesterPhoneIndex?: string | null }>({
      collection: 'requests',
      where,
      select,
      limit: 0,
      pagination: false,
    });
    for (const { id, requesterPhoneIndex } of docs)
      if (requesterPhoneIndex) phones.set(String(id), requesterPhoneIndex);
  }
  return evaluations.flatMap(({ request, at, unit }) => {
    const id = idOf(request) ?? '';
    const by = phones.get(id);
    return by ? [{ request: id, at: iso(at), by, name: '', unit: idOf(unit) }] : [];
  });
}

/** Of evaluations by phone, those whose phone is that of somebody on our staff, who is named. */
export async function byStaff(payload: Payload, evaluations: readonly Deed[]): Promise<Deed[]> {
  const indexes = [...new Set(evaluations.map(({ by }) => by))];
  if (indexes.length === 0) return [];
  const owners = await rows<{ user: unknown; phoneIndex: string }>(
    payload,
    'profiles',
    { phoneIndex: { in: indexes.slice(0, 5000) } },
    'id',
  );
  const users = owners.flatMap(({ user }) => idOf(user) ?? []);
  const grants = await rows<{ user: unknown; role: unknown }>(
    payload,
    'role-assignments',
    { user: { in: users } },
    'id',
  );
  const staff = new Set(
    grants
      .filter(({ role }) => isRoleName(role) && isStaffRole(role))
      .flatMap(({ user }) => idOf(user) ?? []),
  );
  const named = await rows<{ id: string; name?: string | null }>(
    payload,
    'users',
    { id: { in: [...staff] } },
    'id',
  );
  return evaluations.flatMap((evaluation) => {
    const owner = owners.find(
      ({ phoneIndex, user }) => phoneIndex === evaluation.by && staff.has(idOf(user) ?? ''),
    );
    const user = owner ? idOf(owner.user) : null;
    if (!user) return [];
    const name = named.find(({ id }) => String(id) === user)?.name ?? '';
    return [{ ...evaluation, by: user, name }];
  });
}

/** Evaluations since a moment by the network address the audit log has of them. */
export async function evaluationsByAddress(payload: Payload, since: Date): Promise<Deed[]> {
  const found = await rows<{ at: string; address?: string | null; subjectId: string }>(
    payload,
    'audit-events',
    {
      and: [
        { action: { equals: 'request.evaluated' } },
        { at: { greater_than_equal: since.toISOString() } },
        { address: { exists: true } },
      ],
    },
    'at',
  );
  return found.flatMap(({ at, address, subjectId }) =>
    address ? [{ request: subjectId, at: iso(at), by: address, name: '', unit: null }] : [],
  );
}

/** Rows of one kind, at most so many as a sweep looks at. */
export async function rows<Row extends object>(
  payload: Payload,
  collection:
    | 'request-events'
    | 'request-evaluations'
    | 'profiles'
    | 'role-assignments'
    | 'users'
    | 'audit-events'
    | 'return-visits',
  where: Where,
  sort: string,
): Promise<Row[]> {
  const { docs } = await payload.db.find<Row & { id: string }>({
    collection,
    where,
    sort,
    limit: most,
    pagination: false,
  });
  return docs;
}

/** Both databases answer the same text. */
export function iso(moment: string): string {
  return new Date(moment).toISOString();
}
