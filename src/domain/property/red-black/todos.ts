import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { now } from '@/shared/clock';
import { formatPlainDay } from '@/shared/dates';
import type { TodoGroup } from '@/shared/todo';
import { filled, type Kind, type TodoDocument } from '../todo-group';
import { mayRunLists } from './rows';

/** What waits of the red and black lists, for whoever runs them. */
export async function listTodos(payload: Payload, actor: Actor): Promise<TodoGroup[]> {
  if (!mayRunLists(actor)) return [];
  return [
    await filled(payload, disputes, true),
    await filled(payload, drafts, true),
    await filled(payload, toPublish(now().toISOString()), true),
  ];
}

const disputes: Kind<TodoDocument & { words: string; byName: string }> = {
  collection: 'list-disputes',
  label: '红黑榜异议，待答复',
  where: { decision: { equals: 'open' } },
  sort: 'at',
  filter: { 'where[decision][equals]': 'open', sort: 'at' },
  itemOf: ({ words, byName }) => ({ label: words, detail: byName }),
};

const drafts: Kind<TodoDocument & { roundName: string }> = {
  collection: 'red-black-lists',
  label: '红黑榜已起草，待开始异议期',
  where: { state: { equals: 'draft' } },
  sort: 'createdAt',
  filter: { 'where[state][equals]': 'draft' },
  itemOf: ({ roundName }) => ({ label: roundName }),
};

const toPublish = (at: string): Kind<TodoDocument & { roundName: string; disputeUntil: string }> => ({
  collection: 'red-black-lists',
  label: '红黑榜异议期已过，待公布',
  where: { state: { equals: 'disputing' }, disputeUntil: { less_than: at } },
  sort: 'disputeUntil',
  filter: { 'where[state][equals]': 'disputing', 'where[disputeUntil][less_than]': at },
  itemOf: ({ roundName, disputeUntil }) => ({
    label: roundName,
    detail: `异议期到${formatPlainDay(disputeUntil)}`,
  }),
});
