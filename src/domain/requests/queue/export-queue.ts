import { stringify } from 'csv-stringify/sync';
import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { actorOf } from '@/access';
import { inTransaction, type Position } from '@/database';
import { recordEvent } from '@/domain/accounts';
import { now } from '@/shared/clock';
import { formatDateTime } from '@/shared/dates';
import { dueWords } from '@/shared/due-words';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { guarded } from '@/shared/spreadsheet-text';
import { directory } from '../directory';
import { queueFilter } from './filter';
import { endOf, planQueue, readPlan } from './list-queue';
import { queueNames } from './names';
import { type QueueItem, queueItem } from './queue-item';

/** Lines of one file, at most: a bigger one is for the measures, not for a desk. */
export const mostExported = 5000;
const step = 500;

const schema = z.object({
  ids: z.array(z.uuid('请重新选择')).max(mostExported, `一次最多${mostExported}件`).optional(),
  query: z.string().max(2000, '条件太长').default(''),
});

const columns: [string, (item: QueueItem, at: Date) => string][] = [
  ['受理编号', ({ number }) => number],
  ['标题', ({ title }) => title],
  ['状态', ({ stateLabel }) => stateLabel],
  ['紧急程度', ({ urgencyLabel }) => urgencyLabel],
  ['分类', ({ category }) => category ?? ''],
  ['渠道', ({ channel }) => channel ?? ''],
  ['地点', ({ place }) => place ?? ''],
  ['承办单位', ({ unit }) => unit ?? ''],
  ['提交时间', ({ submittedAt }) => formatDateTime(submittedAt)],
  ['办理期限', ({ dueAt }) => (dueAt ? formatDateTime(dueAt) : '')],
  ['距期限', ({ dueAt }, at) => (dueAt ? dueWords(new Date(dueAt), at) : '')],
  ['提示', ({ marks }) => marks.join('、')],
];

/**
 * The chosen requests, or all of a list, as CSV for a spreadsheet (UTF-8 with a byte order mark, formulas guarded). Nothing of
 * the requester stands in it. Who exported how many is an event.
 * @throws DomainError validation
 */
export async function exportQueue({
  req,
  ...given
}: {
  req: PayloadRequest;
  ids?: unknown;
  query?: unknown;
}) {
  const { payload } = req;
  const actor = await actorOf(req);
  const { ids, query } = parseInput(schema, given);
  const plan = await planQueue(req, queueFilter(new URLSearchParams(ids ? '' : query)));
  const chosen = ids ? { ...plan, cases: plan.cases.map((one) => [...one, { field: 'id', in: ids }]) } : plan;
  const [known, names] = [await directory(payload), await queueNames(payload)];
  const items: QueueItem[] = [];
  let after: Position | null = null;
  while (items.length < mostExported) {
    const { rows, reached } = await readPlan(req, chosen, { after, limit: step });
    items.push(...rows.map((row) => queueItem(row, known, names)));
    const last = rows.at(-1);
    after = last && rows.length === step ? endOf(last, plan.order.by) : reached;
    if (!after) break;
  }
  if (items.length === 0) fail('validation', { message: '没有可以导出的诉求。' });
  await inTransaction({ payload, actor }, (inner) =>
    recordEvent({
      req: inner,
      actor,
      action: 'requests.exported',
      subject: { collection: 'requests', id: items[0]?.id ?? 'none' },
      summary: `导出${items.length}件`,
    }),
  );
  const at = now();
  const lines = items.map((item) => columns.map(([, text]) => guarded(text(item, at))));
  return `\uFEFF${stringify([columns.map(([name]) => name), ...lines])}`;
}
