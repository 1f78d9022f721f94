import type { Payload, Where } from 'payload';
import { type Actor, placeCondition } from '@/access';
import { filled, type Kind, type TodoDocument } from '@/domain/property';
import type { DomainTodos } from '@/shared/todo';
import { keepers } from './verb';

interface RoundDoc extends TodoDocument {
  name: string;
  appraisalClosesAt?: string | null;
  appealsUntil?: string | null;
}

interface OfMember extends TodoDocument {
  memberName: string;
}

/** What of star ratings waits for the actor. Null for whoever runs none. */
export async function starTodos({
  payload,
  actor,
}: {
  payload: Payload;
  actor: Actor;
}): Promise<DomainTodos | null> {
  const place = placeCondition(actor, { roles: keepers, lowest: 'building' });
  if (place === false) return null;
  const groups = [];
  for (const kind of roundKinds) groups.push(await filled(payload, kind, place));
  groups.push(await filled(payload, evidence(actor), place));
  groups.push(await filled(payload, appeals(actor), place));
  const waiting = groups.filter(({ count }) => count > 0);
  return {
    name: '评星定级',
    count: waiting.reduce((sum, { count, watching }) => sum + (watching ? 0 : count), 0),
    groups: waiting,
  };
}

const roundKinds: Kind<RoundDoc>[] = [
  {
    collection: 'star-rounds',
    label: '评星算完了，待公示',
    where: { state: { equals: 'draft' }, computedAt: { exists: true } },
    sort: 'to',
    filter: { 'where[state][equals]': 'draft', 'where[computedAt][exists]': 'true', sort: 'to' },
    itemOf: ({ name }) => ({ label: name }),
  },
  {
    collection: 'star-rounds',
    label: '评星公示期满，待支部会议确认',
    where: { state: { equals: 'appeals' } },
    sort: 'appealsUntil',
    filter: { 'where[state][equals]': 'appeals', sort: 'appealsUntil' },
    itemOf: ({ name }) => ({ label: name, detail: '列进支部会议的议程，会上表决' }),
  },
  {
    collection: 'star-rounds',
    label: '民主评议进行中',
    where: {
      state: { equals: 'draft' },
      rosterAt: { exists: true },
      appraisalClosedAt: { exists: false },
    },
    sort: 'appraisalClosesAt',
    filter: { 'where[state][equals]': 'draft', 'where[rosterAt][exists]': 'true', sort: 'appraisalClosesAt' },
    itemOf: ({ name, appraisalClosesAt }) => ({
      label: name,
      detail: '提醒还没有评的同志',
      dueAt: appraisalClosesAt ?? null,
    }),
    watching: true,
  },
];

/** What somebody else has entered: nobody confirms their own. */
const evidence = (actor: Actor): Kind<OfMember & { itemName: string }> => {
  const notMine: Where[] = actor.userId
    ? [{ enteredBy: { not_equals: actor.userId } }, { user: { not_equals: actor.userId } }]
    : [];
  return {
    collection: 'star-manual-items',
    label: '加分扣分，待核实',
    where: { and: [{ state: { equals: 'waiting' } }, ...notMine] },
    sort: 'createdAt',
    filter: { 'where[state][equals]': 'waiting', sort: 'createdAt' },
    itemOf: ({ memberName, itemName }) => ({ label: `${memberName}：${itemName}` }),
  };
};

/** Nobody answers their own, nor what they wrote down for somebody. */
const appeals = ({ userId }: Actor): Kind<OfMember & { words: string }> => ({
  collection: 'star-appeals',
  label: '评星异议，待答复',
  where: {
    and: [
      { state: { equals: 'open' } },
      ...(userId ? [{ user: { not_equals: userId } }, { takenBy: { not_equals: userId } }] : []),
    ],
  },
  sort: 'at',
  filter: { 'where[state][equals]': 'open', sort: 'at' },
  itemOf: ({ memberName, words }) => ({
    label: memberName,
    detail: words.length > 40 ? `${words.slice(0, 40)}…` : words,
  }),
});
