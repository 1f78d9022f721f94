import type { Payload, PayloadRequest } from 'payload';
import { bulkInsert, inTransaction } from '@/database';
import { indexDocuments } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { newId } from '@/shared/ids';
import { personalColumns } from '@/shared/personal-data';
import { completionLimit } from '../completion-limit';
import { deadlineAfter } from '../deadlines';
import type { Urgency } from '../labels';
import type { Limit } from '../limits';
import type { CountedRow } from '../measures/contribution';
import { countNew } from '../measures/count-change';
import { reserveNumbers } from '../next-number';
import { entriesOf } from '../public-traces';
import { transitionOf } from '../states';
import { dayOf } from '../working-days';
import type { RowMeaning } from './row-meanings';
import type { Import, KnownRequest, Recognized } from './write-requests';

/** Inserts new requests past hooks, with their events and their words for the search. */
export async function insertImported(
  req: PayloadRequest,
  ours: Import,
  { fresh, numbers }: { fresh: readonly Recognized[]; numbers: ReadonlyMap<string, string> },
): Promise<KnownRequest[]> {
  if (fresh.length === 0) return [];
  const { payload } = req;
  const limits = await limitsOf(req, fresh);
  const rows = fresh.map((one) => {
    const number = numbers.get(one.sourceKey);
    // What is new in the transaction was new before it: requests are never deleted.
    if (!number) throw new Error(`no receipt number was taken for ${one.sourceKey}`);
    return requestRowOf(ours, one, number, limits);
  });
  await bulkInsert(payload, req, 'requests', rows);
  await bulkInsert(
    payload,
    req,
    'request-events',
    rows.flatMap((row) => eventRowsOf(row, ours)),
  );
  await countNew(req, rows.map(countedRowOf));
  await indexDocuments({ payload, req, documents: await entriesOf(payload, rows, req) });
  return rows.map(({ id, sourceKey, sourceHash }) => ({ id, sourceKey, sourceHash }));
}

/**
 * Receipt numbers by source key, of the days on which the requests were sent: one reservation per day, all in one short
 * transaction of their own.
 */
export async function reserveFor(
  payload: Payload,
  fresh: readonly Recognized[],
): Promise<Map<string, string>> {
  const days = fresh.map(({ row }) => dayOf(row.submittedAt));
  const next = new Map<string, number>();
  if (fresh.length > 0) {
    await inTransaction({ payload }, async (req) => {
      for (const day of [...new Set(days)].sort()) {
        const count = days.filter((one) => one === day).length;
        next.set(day, await reserveNumbers(payload, day, count, req));
      }
    });
  }
  const taken = fresh.map(({ sourceKey }, index): [string, string] => {
    const day = days[index] ?? '';
    const number = next.get(day) ?? 1;
    next.set(day, number + 1);
    return [sourceKey, `${day.replaceAll('-', '')}-${String(number).padStart(4, '0')}`];
  });
  return new Map(taken);
}

type Limits = ReadonlyMap<string | null, Limit>;
type RequestInsert = ReturnType<typeof requestRowOf>;

/** What of a new row the measures count; a file says nothing of units and of what was done meanwhile. */
function countedRowOf(row: RequestInsert): CountedRow {
  const { state, submittedAt, channel, repliedAt, dueAt, township, community, category } = row;
  const untouched = {
    leadUnit: null,
    partOf: null,
    mergedInto: null,
    declineGround: null,
    dispatchedAt: null,
  };
  const noContact = { firstContactAt: null, firstContactDueAt: null, pausedTotal: null, pausedAt: null };
  const noWord = { evaluatedAt: null, evaluationDueAt: null, extensionCount: 0, reopenCount: 0 };
  const told = { state, submittedAt, channel, repliedAt, dueAt, township, community, category };
  return { ...told, ...untouched, ...noContact, ...noWord };
}

const nowhere = { township: null, community: null, grid: null, compound: null, building: null };

function urgencyOf({ category }: RowMeaning): Urgency {
  return category?.urgency ?? 'normal';
}

/** The limits of these rows by category, each with its usual urgency. */
async function limitsOf(req: PayloadRequest, fresh: readonly Recognized[]): Promise<Limits> {
  const limits = new Map<string | null, Limit>();
  for (const { meaning } of fresh) {
    const category = meaning.category?.id ?? null;
    if (limits.has(category)) continue;
    const kind = { category, urgency: urgencyOf(meaning) };
    limits.set(category, await completionLimit(req.payload, kind, now(), req));
  }
  return limits;
}

function requestRowOf(
  { channel, isPublic: isPublicThere }: Import,
  { row, meaning, sourceKey, sourceHash }: Recognized,
  number: string,
  limits: Limits,
) {
  const answered = row.reply !== null;
  const urgency = urgencyOf(meaning);
  const limit = limits.get(meaning.category?.id ?? null);
  const due = answered || !limit ? null : deadlineAfter(row.submittedAt, limit);
  // What is never public is not made so by a file.
  const isPublic = isPublicThere && !meaning.category?.neverPublic;
  const repliedAt = answered ? (row.repliedAt ?? now()).toISOString() : null;
  return {
    id: newId(),
    number,
    title: row.title,
    body: row.body,
    channel: channel.id,
    urgency,
    category: meaning.category?.id ?? null,
    ...(meaning.place ?? nowhere),
    placeText: row.place,
    confidential: row.confidential === true,
    state: answered ? ('answered' as const) : ('submitted' as const),
    revision: answered ? 2 : 1,
    submittedAt: row.submittedAt.toISOString(),
    dueAt: due?.at.toISOString() ?? null,
    dueReason: due?.reason ?? null,
    dueProvisional: due?.provisional ?? false,
    reply: row.reply,
    repliedAt,
    publicConsent: isPublic,
    visibility: isPublic ? 'public' : 'private',
    externalNumber: row.number,
    sourceKey,
    sourceHash,
    ...(row.requester ? personalColumns('requesterName', 'name', row.requester) : {}),
    ...(row.phone ? personalColumns('requesterPhone', 'phone', row.phone, true) : {}),
  };
}

/** The events an imported request begins with: sent then, and answered then if it was. */
function eventRowsOf(request: RequestInsert, { channel }: Import): object[] {
  const common = { request: request.id, actorName: channel.name, party: 'system' };
  const filed = {
    ...common,
    id: newId(),
    sequence: 1,
    at: request.submittedAt,
    verb: 'file',
    label: transitionOf('file').step,
    to: 'submitted',
    dueAt: request.dueAt,
    dueReason: request.dueReason,
  };
  if (request.repliedAt === null) return [filed];
  const answered = {
    ...common,
    id: newId(),
    sequence: 2,
    at: request.repliedAt,
    verb: 'receive-reply',
    label: transitionOf('receive-reply').step,
    from: 'submitted',
    to: 'answered',
    note: request.reply,
  };
  return [filed, answered];
}
