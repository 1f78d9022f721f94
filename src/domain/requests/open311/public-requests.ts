import type { Payload } from 'payload';
import { type LeanCondition, leanFind } from '@/database';
import { directory } from '../directory';
import { redact } from '../redact';
import { openStates, type RequestState, stateLabels, states } from '../states';

/** What a client chose; absent means everything public. Moments are Dates. */
export interface Open311Filter {
  /** Our numbers; with them the other conditions do not count (GeoReport v2). */
  ids?: readonly string[];
  services?: readonly string[];
  statuses?: readonly Open311Status[];
  from?: Date;
  /** The first moment that no longer counts. */
  before?: Date;
  page: number;
  pageSize: number;
}

export const open311Statuses = ['open', 'closed'] as const;
export type Open311Status = (typeof open311Statuses)[number];

/** A request as GeoReport v2 shows it; null where this platform has or publishes no value. */
export interface Open311Request {
  service_request_id: string;
  /** `open` while the city owes an answer. */
  status: Open311Status;
  /** The state in words, and the answer when there is one. */
  status_notes: string;
  service_name: string;
  service_code: string;
  description: string;
  agency_responsible: string | null;
  service_notice: null;
  requested_datetime: string;
  updated_datetime: string;
  expected_datetime: null;
  /** Community and compound, never the building or the door. */
  address: string | null;
  address_id: null;
  zipcode: null;
  lat: null;
  long: null;
  media_url: null;
}

interface Row {
  id: string;
  number: string;
  title: string;
  body: string;
  reply: string | null;
  category: string | null;
  leadUnit: string | null;
  community: string | null;
  compound: string | null;
  state: RequestState;
  submittedAt: string;
  acceptedAt: string | null;
  dispatchedAt: string | null;
  startedAt: string | null;
  clockStartedAt: string | null;
  repliedAt: string | null;
  evaluatedAt: string | null;
  closedAt: string | null;
}

const columns = [
  'number',
  'title',
  'body',
  'reply',
  'category',
  'leadUnit',
  'community',
  'compound',
  'state',
  'submittedAt',
  'acceptedAt',
  'dispatchedAt',
  'startedAt',
  'clockStartedAt',
  'repliedAt',
  'evaluatedAt',
  'closedAt',
] as const;

/** Public requests, newest first. `more` says that another page follows. */
export async function open311Requests(
  payload: Payload,
  filter: Open311Filter,
): Promise<{ requests: Open311Request[]; more: boolean }> {
  const where = conditions(filter);
  if (!where) return { requests: [], more: false };
  const rows = await leanFind<Row>(payload, 'requests', {
    where,
    columns,
    newestBy: 'submittedAt',
    limit: filter.pageSize + 1,
    skip: (filter.page - 1) * filter.pageSize,
  });
  return {
    requests: await presented(payload, rows.slice(0, filter.pageSize)),
    more: rows.length > filter.pageSize,
  };
}

function conditions({ ids, services, statuses, from, before }: Open311Filter): LeanCondition[] | null {
  const all: LeanCondition[] = [{ field: 'visibility', equals: 'public' }];
  if (ids) return [...all, { field: 'number', in: ids }];
  if (services) all.push({ field: 'category', in: services });
  if (statuses && statuses.length < open311Statuses.length) {
    all.push({ field: 'state', in: states.filter((state) => statuses.includes(statusOf(state))) });
  }
  if (from || before) {
    if (from && before && from >= before) return null;
    all.push({ field: 'submittedAt', from: from?.toISOString(), before: before?.toISOString() });
  }
  return all;
}

function statusOf(state: RequestState): Open311Status {
  return openStates.includes(state) ? 'open' : 'closed';
}

async function presented(payload: Payload, rows: readonly Row[]): Promise<Open311Request[]> {
  const [{ categoryNames, placeNames }, units] = await Promise.all([
    directory(payload),
    unitNames(payload, rows),
  ]);
  return rows.map((row) => {
    const place = [row.community, row.compound].flatMap((id) => (id && placeNames.get(id)) || []);
    const reply = row.reply ? `：${redact(row.reply)}` : '';
    return {
      service_request_id: row.number,
      status: statusOf(row.state),
      status_notes: `${stateLabels[row.state]}${reply}`,
      service_name: (row.category && categoryNames.get(row.category)) || '未分类',
      service_code: row.category ?? '',
      description: descriptionOf(row),
      agency_responsible: (row.leadUnit && units.get(row.leadUnit)) || null,
      service_notice: null,
      requested_datetime: momentOf(row.submittedAt),
      updated_datetime: momentOf(lastStepOf(row)),
      expected_datetime: null,
      address: place.join(' ') || null,
      address_id: null,
      zipcode: null,
      lat: null,
      long: null,
      media_url: null,
    };
  });
}

/** The title, reviewed before publication, above the asker's words unless they begin with it. */
function descriptionOf({ title, body }: Row): string {
  const text = redact(body);
  const heading = redact(title);
  return text.startsWith(heading.replace(/…$/, '')) ? text : `${heading}\n${text}`;
}

/** When something was last done about it. Opening it again starts its clock anew. */
function lastStepOf(row: Row): string {
  const {
    submittedAt,
    acceptedAt,
    dispatchedAt,
    startedAt,
    clockStartedAt,
    repliedAt,
    evaluatedAt,
    closedAt,
  } = row;
  const steps = [acceptedAt, dispatchedAt, startedAt, clockStartedAt, repliedAt, evaluatedAt, closedAt];
  return steps.reduce<string>((last, step) => (step && step > last ? step : last), submittedAt);
}

/** W3C date and time, as the specification asks: whole seconds in UTC. */
function momentOf(moment: string): string {
  return new Date(moment).toISOString().replace(/\.\d+Z$/, 'Z');
}

async function unitNames(payload: Payload, rows: readonly Row[]): Promise<Map<string, string>> {
  const ids = [...new Set(rows.flatMap(({ leadUnit }) => leadUnit ?? []))];
  if (ids.length === 0) return new Map();
  const { docs } = await payload.db.find<{ id: string; name: string }>({
    collection: 'units',
    where: { id: { in: ids } },
    limit: 0,
    pagination: false,
    select: { name: true },
  });
  return new Map(docs.map(({ id, name }) => [id, name]));
}
