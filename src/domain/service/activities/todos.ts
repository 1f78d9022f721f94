import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { filled, type Kind, type TodoDocument } from '@/domain/property';
import { now } from '@/shared/clock';
import { formatDateTime } from '@/shared/dates';
import type { DomainTodos } from '@/shared/todo';
import { activityPlaces, approvalPlaces } from './read';

interface Doc extends TodoDocument {
  title: string;
  organizationName: string;
  startsAt: string;
  waitingCount?: number | null;
  seats: number;
}

const collection = 'activities';
const itemOf = ({ title, organizationName, startsAt }: Doc) => ({
  label: title,
  detail: `${organizationName}，${formatDateTime(startsAt)}`,
  dueAt: startsAt,
});

/** What of activities waits for the actor: to be approved, put right, begun, ended, written up; and who waits for a seat. */
export async function activityTodos({
  payload,
  actor,
}: {
  payload: Payload;
  actor: Actor;
}): Promise<DomainTodos | null> {
  const place = activityPlaces(actor);
  if (place === false) return null;
  const groups = [await filled(payload, approval(actor), approvalPlaces(actor))];
  for (const kind of kinds()) groups.push(await filled(payload, kind, place));
  return {
    name: '活动',
    count: groups.reduce((sum, { count, watching }) => (watching ? sum : sum + count), 0),
    groups,
  };
}

/** What somebody else has handed in. */
const approval = ({ userId }: Actor): Kind<Doc> => ({
  collection,
  label: '活动等批准',
  where: {
    and: [{ state: { equals: 'submitted' } }, ...(userId ? [{ submittedBy: { not_equals: userId } }] : [])],
  },
  sort: 'startsAt',
  filter: { 'where[state][equals]': 'submitted', sort: 'startsAt' },
  itemOf,
});

function kinds(): Kind<Doc>[] {
  const at = now().toISOString();
  return [
    {
      collection,
      label: '活动退回了，改好再送审',
      where: { state: { equals: 'returned' } },
      sort: 'startsAt',
      filter: { 'where[state][equals]': 'returned', sort: 'startsAt' },
      itemOf,
    },
    {
      collection,
      label: '活动时间到了，请开始签到',
      where: { and: [{ state: { equals: 'published' } }, { startsAt: { less_than_equal: at } }] },
      sort: 'startsAt',
      filter: { 'where[state][equals]': 'published', sort: 'startsAt' },
      itemOf,
    },
    {
      collection,
      label: '活动办完了，请结束，时长记到党员名下',
      where: { and: [{ state: { equals: 'under-way' } }, { endsAt: { less_than_equal: at } }] },
      sort: 'endsAt',
      filter: { 'where[state][equals]': 'under-way', sort: 'endsAt' },
      itemOf,
    },
    {
      collection,
      label: '活动没写小结',
      where: { and: [{ state: { equals: 'done' } }, { summaryAt: { exists: false } }] },
      sort: 'startsAt',
      filter: { 'where[state][equals]': 'done', 'where[summaryAt][exists]': 'false', sort: 'startsAt' },
      itemOf: (doc) => ({ ...itemOf(doc), dueAt: null }),
    },
    {
      collection,
      label: '名额满了，有人候补，看要不要加名额',
      watching: true,
      where: { and: [{ state: { equals: 'published' } }, { waitingCount: { greater_than: 0 } }] },
      sort: 'startsAt',
      filter: { 'where[state][equals]': 'published', 'where[waitingCount][greater_than]': '0' },
      itemOf: (doc) => ({ ...itemOf(doc), label: `${doc.title}（候补${doc.waitingCount ?? 0}人）` }),
    },
  ];
}
