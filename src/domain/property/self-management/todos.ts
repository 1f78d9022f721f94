import type { Payload, Where } from 'payload';
import { leanFind } from '@/database';
import { now } from '@/shared/clock';
import { endOfDay, formatPlainDay } from '@/shared/dates';
import { monthInWords, monthOf } from '@/shared/months';
import type { TodoGroup, TodoItem } from '@/shared/todo';
import { yuanOf } from '../rules/money';
import { type Fund, fundLabels, type Office, officeLabels } from './labels';
import { missingBooks } from './missing';
import { lateSince } from './rules/months';
import { deadlineDay, termReminderDays } from './settings';

const shown = 5;
const most = 500;

/** What waits of the self-managed compounds of a place: late months, drafts, questions, terms that end. */
export async function selfManagementTodos(payload: Payload, place: Where | boolean): Promise<TodoGroup[]> {
  if (place === false) return [];
  return [
    await missing(payload, place),
    await questions(payload, place),
    await drafts(payload, place),
    await terms(payload, place),
  ];
}

async function missing(payload: Payload, place: Where | true): Promise<TodoGroup> {
  const found = await missingBooks(payload, place);
  const rows = await leanFind<{ id: string; name: string }>(payload, 'compounds', {
    where: [{ field: 'id', in: found.slice(0, shown).map(({ compound }) => compound) }],
    columns: ['name'],
    newestBy: 'id',
    limit: shown,
  });
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  const day = await deadlineDay(payload);
  const itemOf = ({ compound, fund, months }: (typeof found)[number]): TodoItem => ({
    label: `${names.get(compound) ?? ''} ${fundLabels[fund]}`,
    detail: `缺${months.length > 3 ? `${months.length}个月，从${monthInWords(months[0] ?? '')}起` : months.map(monthInWords).join('、')}`,
    dueAt: lateSince(months[0] ?? '', day).toISOString(),
    href: `/admin/collections/compounds/${compound}`,
  });
  return {
    label: '收支到期没有公布',
    count: found.length,
    href: '/admin/collections/compound-accounts?sort=-month',
    items: found.slice(0, shown).map(itemOf),
  };
}

interface Listing<Row> {
  collection: 'account-questions' | 'compound-accounts' | 'committee-members';
  label: string;
  where: Where;
  sort: string;
  filter: Record<string, string>;
  itemOf(row: Row): Omit<TodoItem, 'href'>;
}

async function listed<Row extends { id: string } & Record<string, unknown>>(
  payload: Payload,
  place: Where | true,
  { collection, label, where, sort, filter, itemOf }: Listing<Row>,
): Promise<TodoGroup> {
  const { docs } = await payload.db.find<Row>({
    collection,
    where: place === true ? where : { and: [where, place] },
    sort,
    limit: most,
    pagination: false,
  });
  const base = `/admin/collections/${collection}`;
  return {
    label,
    count: docs.length,
    href: `${base}?${new URLSearchParams({ ...filter, sort })}`,
    items: docs.slice(0, shown).map((row) => ({ ...itemOf(row), href: `${base}/${row.id}` })),
  };
}

type Document = { id: string } & Record<string, unknown>;

const questions = (payload: Payload, place: Where | true): Promise<TodoGroup> =>
  listed<Document & { text: string; askedAt: string; dueAt: string }>(payload, place, {
    collection: 'account-questions',
    label: '居民对收支的提问，待回答',
    where: { state: { equals: 'open' } },
    sort: 'dueAt',
    filter: { 'where[state][equals]': 'open' },
    itemOf: ({ text, askedAt, dueAt }) => ({
      label: text.slice(0, 60),
      detail: `${formatPlainDay(askedAt)}提问`,
      dueAt,
    }),
  });

const drafts = (payload: Payload, place: Where | true): Promise<TodoGroup> =>
  listed<Document & { title: string; fund: Fund; closing: number }>(payload, place, {
    collection: 'compound-accounts',
    label: '收支账本，待核对公布',
    where: { and: [{ state: { equals: 'draft' } }, { month: { less_than: monthOf(now()) } }] },
    sort: 'month',
    filter: { 'where[state][equals]': 'draft', 'where[month][less_than]': monthOf(now()) },
    itemOf: ({ title, closing }) => ({ label: title, detail: `余额${yuanOf(closing)}元` }),
  });

async function terms(payload: Payload, place: Where | true): Promise<TodoGroup> {
  const days = await termReminderDays(payload);
  const before = new Date(endOfDay(now()).getTime() + days * 86_400_000).toISOString();
  return listed<Document & { personName: string; office: Office; until: string }>(payload, place, {
    collection: 'committee-members',
    label: '自管会成员任期快满或已满：换届',
    where: { and: [{ endedOn: { exists: false } }, { until: { less_than: before } }] },
    sort: 'until',
    filter: { 'where[endedOn][exists]': 'false', 'where[until][less_than]': before },
    itemOf: ({ personName, office, until }) => ({
      label: `${personName}（${officeLabels[office]}）`,
      detail: `任期到${formatPlainDay(until)}`,
      dueAt: new Date(endOfDay(until).getTime() + 1).toISOString(),
    }),
  });
}
