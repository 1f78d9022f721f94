import type { Payload, PayloadRequest } from 'payload';
import { insertRow, leanFind, updateColumns } from '@/database';
import { now } from '@/shared/clock';
import { formatDateTime } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { type Booked, bookedKey, mostSlots, slotKey, slotsOf } from './slots';

/** A half hour that is taken, or was: a released row keeps its key (see `slotKey`). */
interface BookingRow {
  id: string;
  bookedKey: string;
  slotAt: string;
  holder: string;
  releasedAt: string | null;
}

const columns = ['bookedKey', 'slotAt', 'holder', 'releasedAt'];
/** More than half a year of half hours of one mediator. */
const most = 5000;

/**
 * Takes the half hours of a mediator or a room for `holder` (a session, or a case that waits for one), in the caller's transaction. What the
 * holder has already stays theirs; of two at once one meets the unique key.
 * @throws DomainError conflict when another holds one of them
 */
export async function bookSlots(
  req: PayloadRequest,
  given: { booked: Booked; name: string; startsAt: string; endsAt: string; holder: string; dispute: string },
): Promise<void> {
  const { booked, name, startsAt, endsAt, holder, dispute } = given;
  const slots = slotsOf(startsAt, endsAt);
  if (slots.length === 0 || slots.length > mostSlots)
    fail('validation', { fields: { endsAt: `一次调解会最少半小时，最多${mostSlots / 2}小时` } });
  const rows = await rowsBetween(req, bookedKey(booked), startsAt, endsAt);
  for (const slotAt of slots) {
    const here = rows.filter((row) => row.slotAt === slotAt);
    const standing = here.find(({ releasedAt }) => releasedAt === null);
    if (standing?.holder === holder) continue;
    if (standing) failTaken(name, slotAt);
    await insertRow(req, 'session-bookings', {
      slotKey: slotKey(booked, slotAt, here.length),
      bookedKey: bookedKey(booked),
      kind: booked.kind,
      ...(booked.kind === 'mediator'
        ? { mediator: booked.mediator }
        : { organization: booked.organization, room: booked.room }),
      slotAt,
      holder,
      dispute,
      bookedAt: now().toISOString(),
    });
  }
}

/** The refusal that names the half hour; also where another process was faster and the unique key says so. */
export function failTaken(name: string, slotAt: string, why = '已经有安排'): never {
  const message = `${name}${formatDateTime(slotAt)}${why}，请换一个时间。`;
  return fail('conflict', { message, fields: { startsAt: message } });
}

/** Gives back everything `holder` has taken; the rows stay, so that their keys are never anybody else's. */
export async function releaseSlots(req: PayloadRequest, holder: string): Promise<void> {
  const rows = await leanFind<{ id: string }>(
    req.payload,
    'session-bookings',
    {
      where: [
        { field: 'holder', equals: holder },
        { field: 'releasedAt', exists: false },
      ],
      columns: [],
      newestBy: 'id',
      limit: most,
    },
    req,
  );
  const at = now().toISOString();
  for (const { id } of rows) await updateColumns(req, 'session-bookings', id, { releasedAt: at });
}

async function rowsBetween(req: PayloadRequest, key: string, startsAt: string, endsAt: string) {
  const [first = startsAt] = slotsOf(startsAt, endsAt);
  const query = {
    where: [
      { field: 'bookedKey', equals: key },
      { field: 'slotAt', from: first, before: endsAt },
    ],
    columns,
    newestBy: 'slotAt',
    limit: most,
  };
  return leanFind<BookingRow>(req.payload, 'session-bookings', query, req);
}

/**
 * The half hours that are taken of these mediators, as the moments they begin; for choosing among what is free.
 * @param except a holder whose own bookings do not count
 */
export async function takenSlots(
  { payload, req }: { payload: Payload; req?: PayloadRequest | undefined },
  asked: { mediators: readonly string[]; from: string; before: string; except?: string | undefined },
): Promise<Map<string, Set<string>>> {
  const taken = new Map<string, Set<string>>(asked.mediators.map((id) => [id, new Set<string>()]));
  if (asked.mediators.length === 0) return taken;
  const query = {
    where: [
      { field: 'mediator', in: asked.mediators },
      { field: 'slotAt', from: asked.from, before: asked.before },
      { field: 'releasedAt', exists: false },
    ],
    columns: ['mediator', 'slotAt', 'holder'],
    newestBy: 'slotAt',
    limit: 50_000,
  };
  const rows = await leanFind<{ mediator: string; slotAt: string; holder: string }>(
    payload,
    'session-bookings',
    query,
    req,
  );
  for (const { mediator, slotAt, holder } of rows)
    if (holder !== asked.except) taken.get(mediator)?.add(slotAt);
  return taken;
}
