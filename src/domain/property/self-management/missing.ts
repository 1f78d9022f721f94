import type { Payload, Where } from 'payload';
import { now } from '@/shared/clock';
import { endOfDay } from '@/shared/dates';
import { memo } from '@/shared/memo';
import { propertyTag } from '../labels';
import type { Fund } from './labels';
import { lateSince, missingMonths, type Reign } from './rules/months';
import { accountsSince, deadlineDay } from './settings';

/** The months of one fund of a compound that should be public by now and are not. */
export interface MissingBooks {
  compound: string;
  fund: Fund;
  months: string[];
}

const selfManaged = ['self-managed', 'well-managed'];
/** More than the books of a whole city over many years. */
const most = 500_000;

/**
 * What is missing in these compounds: public revenue since the residents manage for themselves or have a committee, the repair fund since its
 * first book. Asked by place for the lists of staff, by compound for its page.
 */
export function missingBooks(payload: Payload, where: Where | true): Promise<MissingBooks[]> {
  return found.get(payload, JSON.stringify(where));
}

/** The lists of staff ask for the same places again and again; every verb of this domain drops what is kept. */
const found = memo<Payload, MissingBooks[]>({
  milliseconds: 60_000,
  tags: [propertyTag],
  read: (payload, key) => readMissing(payload, JSON.parse(key)),
});

async function readMissing(payload: Payload, where: Where | true): Promise<MissingBooks[]> {
  const at = now();
  const within = (condition: Where | null): Where =>
    where === true ? (condition ?? {}) : condition ? { and: [condition, where] } : where;
  const read = <Row extends Record<string, unknown>>(
    collection: 'compound-managements' | 'committees' | 'compound-accounts',
    condition: Where | null,
    columns: readonly string[],
  ) =>
    payload.db.find<Row>({
      collection,
      where: within(condition),
      select: Object.fromEntries(columns.map((column) => [column, true])),
      limit: most,
      pagination: false,
    });
  const spans = await read<Span>('compound-managements', { mode: { in: selfManaged } }, [
    'compound',
    'from',
    'until',
  ]);
  const bodies = await read<Body>('committees', null, ['compound', 'foundedOn', 'endedOn']);
  const reigns = new Map<string, Reign[]>();
  const note = (compound: string, reign: Reign) =>
    reigns.set(compound, [...(reigns.get(compound) ?? []), reign]);
  for (const { compound, from, until } of spans.docs) note(String(compound), { from, until: until ?? null });
  for (const { compound, foundedOn, endedOn } of bodies.docs)
    note(String(compound), {
      from: foundedOn,
      until: endedOn ? new Date(endOfDay(endedOn).getTime() + 1).toISOString() : null,
    });
  if (reigns.size === 0) return [];
  const books = await read<Book>('compound-accounts', null, ['compound', 'fund', 'month', 'state']);
  const since = await accountsSince(payload);
  const day = await deadlineDay(payload);
  return [...reigns].flatMap(([compound, times]) =>
    (['public-revenue', 'repair-fund'] as const).flatMap((fund): MissingBooks[] => {
      const own = books.docs.filter((book) => String(book.compound) === compound && book.fund === fund);
      const [first] = own.map(({ month }) => month).sort();
      if (fund === 'repair-fund' && !first) return [];
      const published = new Set(own.filter(({ state }) => state !== 'draft').map(({ month }) => month));
      const asked = { reigns: times, published, since, deadlineDay: day, at };
      const months = missingMonths(asked).filter(
        (month) => fund === 'public-revenue' || month >= String(first),
      );
      return months.length > 0 ? [{ compound, fund, months }] : [];
    }),
  );
}

/** The first instant at which the month's book is late, with the deadline of now. */
export async function lateMoment(payload: Payload, month: string): Promise<Date> {
  return lateSince(month, await deadlineDay(payload));
}

interface Span extends Record<string, unknown> {
  compound: string;
  from: string;
  until?: string | null;
}

interface Body extends Record<string, unknown> {
  compound: string;
  foundedOn: string;
  endedOn?: string | null;
}

interface Book extends Record<string, unknown> {
  compound: string;
  fund: Fund;
  month: string;
  state: string;
}
