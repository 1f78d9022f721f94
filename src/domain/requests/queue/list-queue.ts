import type { Payload, PayloadRequest } from 'payload';
import { type Actor, actorOf } from '@/access';
import {
  type Case,
  countUpTo,
  type LeanCondition,
  type OrderedQuery,
  orderedFind,
  type Position,
} from '@/database';
import { documentsWithWords, havingWords } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { directory } from '../directory';
import { crossed, readableCases, splitBy, stateByState, waysOf } from './cases';
import { filterConditions, type QueueFilter, type QueueSort } from './filter';
import { queueNames } from './names';
import { positionText } from './position';
import { type QueueItem, type QueueRow, queueColumns, queueItem } from './queue-item';
import { searchKindOf } from './search-kind';
import { queueViews } from './views';

/** Lines of one page, at most. */
export const queuePage = 50;

export interface QueuePage {
  items: QueueItem[];
  /**
   * Where the next page begins; null after the last. A search looks at a bounded number of requests in one go, so that a page may hold
   * few or none although others follow.
   */
  next: string | null;
}

interface Wanted {
  req: PayloadRequest;
  filter: QueueFilter;
  after?: Position | null;
  limit?: number;
}

/** What a list is found by, ready to be read or counted. */
export interface QueuePlan {
  cases: Case[];
  order: OrderedQuery['order'];
  /** Words that narrow it further, through the word table. */
  words: string | null;
}

type WantedWords = Parameters<typeof havingWords>[0];

const orders: Record<QueueSort, OrderedQuery['order']> = {
  deadline: { by: 'dueAt', direction: 'up', nullable: true },
  new: { by: 'submittedAt', direction: 'down', nullable: false },
  old: { by: 'submittedAt', direction: 'up', nullable: false },
};

/**
 * One page of the requests the person behind `req` may read, by view, filter and search. Complete and without doubles while
 * others work: each page begins where the last one ended, whatever moved meanwhile.
 */
export async function listQueue({
  req,
  filter,
  after = null,
  limit = queuePage,
}: Wanted): Promise<QueuePage> {
  const { payload } = req;
  const plan = await planQueue(req, filter);
  const { rows, reached } = await readPlan(req, plan, { after, limit: limit + 1 });
  const [known, names] = [await directory(payload), await queueNames(payload)];
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const end = rows.length > limit && last ? endOf(last, plan.order.by) : reached;
  return {
    items: shown.map((row) => queueItem(row, known, names)),
    next: end ? positionText(end) : null,
  };
}

/** What to look for: the person's own documents, in the view, under the filter. */
export async function planQueue(req: PayloadRequest, filter: QueueFilter): Promise<QueuePlan> {
  const { payload } = req;
  const actor = await actorOf(req);
  const at = now();
  const readable = await readableCases(req, 'requests');
  const known = await directory(payload);
  const view = viewOf(actor, filter);
  const within = view ? await view.cases({ payload, actor, at }) : [[]];
  const narrowed = [filterConditions(filter, known, at)];
  const kind = filter.q === '' ? null : searchKindOf(filter.q);
  const found = kind === null || kind === 'words' ? [[]] : numberCases(filter.q);
  const cases = [readable, within, narrowed, found]
    .reduce<Case[]>(crossed, [[]])
    .flatMap((one) => withoutRepeats(one) ?? []);
  const words = kind === 'words' ? filter.q : null;
  const usual = words ? 'new' : (filter.sort ?? view?.sort ?? 'new');
  return { cases, order: orders[usual], words };
}

/** The view the filter names, when it is one of the person's; a search without a view looks everywhere. */
function viewOf(actor: Actor, { view }: QueueFilter) {
  return view ? queueViews(actor).find(({ key }) => key === view) : undefined;
}

/** Our own number or the channel's, whole or its beginning. */
function numberCases(typed: string): Case[] {
  const text = typed.normalize('NFKC').trim();
  return ['number', 'externalNumber'].map((field) => [{ field, from: text, before: `${text}\uffff` }]);
}

/** Two lists of states in one case become the states in both; nothing is left when there are none. */
function withoutRepeats(one: Case): [Case] | null {
  const lists = one.filter((condition) => condition.field === 'state' && 'in' in condition);
  const rest = one.filter((condition) => !lists.includes(condition));
  if (lists.length < 2) return [one];
  const both = lists
    .map((condition) => ('in' in condition ? condition.in : []))
    .reduce((kept, list) => kept.filter((state) => list.includes(state)));
  return both.length > 0 ? [[{ field: 'state', in: both }, ...rest]] : null;
}

type Stretch = { after: Position | null; limit: number };

/** What was read of a plan. */
export interface ReadStretch {
  rows: QueueRow[];
  /** Where a search stopped before its end, without as many rows as were wanted. */
  reached: Position | null;
}

/** Rows of a plan from `after` on. */
export async function readPlan(
  { payload }: PayloadRequest,
  { cases, order, words }: QueuePlan,
  stretch: Stretch,
): Promise<ReadStretch> {
  const read = (
    more: LeanCondition[],
    { after, limit }: Stretch,
    columns: readonly string[] = queueColumns,
  ) =>
    orderedFind<QueueRow>(payload, 'requests', {
      cases: cases.map((one) => stateByState([...one, ...more], order.by)),
      ...(more.length > 0 ? { splitBy: [] } : waysOf(order.by)),
      columns,
      order,
      after,
      limit,
    });
  if (words === null) return { rows: await read([], stretch), reached: null };
  const wanted = { payload, query: words, kinds: ['request', 'request-internal'] as const };
  return (await isNarrow(payload, cases))
    ? amongFew(wanted, read, stretch, order.by)
    : amongMany(wanted, read, stretch);
}

/** As few rows as are sooner asked for their words one by one than found among everything that has the words. */
const few = 1000;

async function isNarrow(payload: Payload, cases: Case[]): Promise<boolean> {
  if (cases.some((one) => one.length === 0)) return false;
  return (await countUpTo(payload, 'requests', { cases, splitBy, most: few })) < few;
}

type ReadRows = (more: LeanCondition[], part: Stretch, columns?: readonly string[]) => Promise<QueueRow[]>;

/** Rows of the list that are asked for the words in one go, and how often. */
const chunk = 250;
const mostChunks = 2;

/** The list leads: the places of its rows alone are read and asked for the words, and the few that have them are read whole. */
async function amongFew(
  wanted: WantedWords,
  read: ReadRows,
  { after, limit }: Stretch,
  by: string,
): Promise<ReadStretch> {
  const found: string[] = [];
  let reached: Position | null = after;
  for (let turn = 0; turn < mostChunks && found.length < limit; turn += 1) {
    const rows = await read([], { after: reached, limit: chunk }, [by]);
    const having = await havingWords(
      wanted,
      rows.map(({ id }) => id),
    );
    found.push(...rows.filter(({ id }) => having.has(id)).map(({ id }) => id));
    const last = rows.at(-1);
    reached = rows.length < chunk || !last ? null : endOf(last, by);
    if (!reached) break;
  }
  const shown = found.slice(0, limit);
  const rows = shown.length === 0 ? [] : await read([{ field: 'id', in: shown }], { after: null, limit });
  return { rows, reached };
}

/** Smaller than every id: nothing of the same moment comes after it. */
const leastId = '00000000-0000-0000-0000-000000000000';

/** The rarest word leads, and the list narrows what it finds. */
async function amongMany(
  wanted: WantedWords,
  read: ReadRows,
  { after, limit }: Stretch,
): Promise<ReadStretch> {
  const rows: QueueRow[] = [];
  const until = after?.value ? new Date(after.value) : undefined;
  let reached: Position | null = null;
  for await (const { sources, stoppedAt } of documentsWithWords({ ...wanted, until })) {
    if (sources.length > 0)
      rows.push(...(await read([{ field: 'id', in: sources }], { after, limit: limit - rows.length })));
    reached = stoppedAt === null ? null : { value: stoppedAt, id: leastId };
    if (rows.length >= limit) break;
  }
  return { rows, reached };
}

/** Where a page ends that ends with `row`. */
export function endOf(row: QueueRow, by: string): Position {
  return { value: by === 'dueAt' ? row.dueAt : row.submittedAt, id: row.id };
}
