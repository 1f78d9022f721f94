import type { CollectionSlug, Payload, Where } from 'payload';
import { type Actor, hasRole, placeCondition } from '@/access';
import { now } from '@/shared/clock';
import { formatDateTime } from '@/shared/dates';
import type { DomainTodos, TodoGroup, TodoItem } from '@/shared/todo';
import { type DisputeKind, disputeKindLabels, modeLabels, type VoteMode } from './labels';

/** How many of each kind are shown before "all", and counted at most. */
const shown = 5;
const most = 500;
const day = 86_400_000;

type VoteDoc = {
  id: string;
  title: string;
  placeName: string;
  mode: VoteMode;
  opensAt: string;
  closesAt: string;
  disputesUntil?: string | null;
  postDueAt?: string | null;
  objectionsUntil?: string | null;
};

/** What of votes waits for the actor: objections, what has to be started, posted and ended. Null for whoever has no such work. */
export async function votingTodos({
  payload,
  actor,
}: {
  payload: Payload;
  actor: Actor;
}): Promise<DomainTodos | null> {
  const keeps = hasRole(actor, 'administrator', 'community-staff');
  const leads = hasRole(actor, 'township-leader');
  if (!keeps && !leads) return null;
  const groups: TodoGroup[] = [];
  const at = now();
  const ofVotes = async (
    label: string,
    where: Where,
    place: boolean | Where,
    itemOf: (vote: VoteDoc) => Omit<TodoItem, 'href'>,
    watching = false,
  ) =>
    groups.push({
      ...(await found<VoteDoc>(payload, 'votes', { label, where, place, itemOf })),
      ...(watching ? { watching: true } : {}),
    });
  if (keeps) {
    const place = placeCondition(actor, { roles: ['administrator', 'community-staff'], lowest: 'compound' });
    await ofVotes(
      '表决已计票，待公布',
      { state: { equals: 'closed' } },
      place,
      ({ title, placeName, postDueAt }) => ({
        label: title,
        detail: placeName,
        dueAt: postDueAt ?? null,
      }),
    );
    groups.push(
      await found<{ id: string; unitName: string; kind: DisputeKind; at: string }>(
        payload,
        'vote-roll-disputes',
        {
          label: '名册异议，待答复',
          where: { state: { equals: 'open' } },
          place,
          itemOf: ({ unitName, kind }) => ({ label: unitName, detail: disputeKindLabels[kind] }),
        },
      ),
      await found<{ id: string; words: string }>(payload, 'vote-objections', {
        label: '结果异议，待答复',
        where: { state: { equals: 'open' } },
        place,
        itemOf: ({ words }) => ({ label: words.length > 40 ? `${words.slice(0, 40)}…` : words }),
      }),
    );
    await ofVotes(
      '表决过了开始时间还没有开始',
      { state: { equals: 'notice' }, opensAt: { less_than: at.toISOString() } },
      place,
      ({ title, placeName, opensAt }) => ({ label: title, detail: placeName, dueAt: opensAt }),
    );
    await ofVotes(
      '表决快截止：收回纸质票，录完两遍',
      { state: { equals: 'open' }, closesAt: { less_than: new Date(at.getTime() + 3 * day).toISOString() } },
      place,
      ({ title, placeName, closesAt }) => ({ label: title, detail: placeName, dueAt: closesAt }),
    );
    await ofVotes(
      '异议期已过，待定案',
      { state: { equals: 'posted' }, objectionsUntil: { less_than: at.toISOString() } },
      place,
      ({ title, placeName, objectionsUntil }) => ({
        label: title,
        detail: `${placeName}，异议期到${formatDateTime(objectionsUntil ?? at)}`,
      }),
    );
  }
  if (leads) {
    const place = placeCondition(actor, { roles: ['township-leader'], lowest: 'compound' });
    await ofVotes(
      '表决结果没有按时公布',
      { state: { equals: 'closed' }, postDueAt: { less_than: at.toISOString() } },
      place,
      ({ title, placeName, mode, postDueAt }) => ({
        label: title,
        detail: `${placeName}，${modeLabels[mode]}`,
        dueAt: postDueAt ?? null,
      }),
    );
  }
  const count = groups.reduce((sum, group) => sum + (group.watching ? 0 : group.count), 0);
  return { name: '民主协商', count, groups: groups.filter((group) => group.count > 0) };
}

interface Kind<Row> {
  label: string;
  where: Where;
  place: boolean | Where;
  itemOf(row: Row): Omit<TodoItem, 'href'>;
}

async function found<Row extends { id: string }>(
  payload: Payload,
  collection: CollectionSlug,
  { label, where, place, itemOf }: Kind<Row>,
): Promise<TodoGroup> {
  const docs =
    place === false
      ? []
      : (
          await payload.db.find<Row & Record<string, unknown>>({
            collection,
            where: place === true ? where : { and: [where, place] },
            limit: most,
            pagination: false,
          })
        ).docs;
  const filter = Object.entries(where).flatMap(([field, condition]) =>
    Object.entries(condition as Record<string, unknown>).map(([operator, value]) => [
      `where[${field}][${operator}]`,
      String(value),
    ]),
  );
  return {
    label,
    count: docs.length,
    href: `/admin/collections/${collection}?${new URLSearchParams(filter)}`,
    items: docs
      .slice(0, shown)
      .map((row) => ({ ...itemOf(row), href: `/admin/collections/${collection}/${row.id}` })),
  };
}
