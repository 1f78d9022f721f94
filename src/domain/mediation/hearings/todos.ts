import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { leanFind } from '@/database';
import { idOf } from '@/domain/organization';
import { filled, type Kind, type TodoDocument } from '@/domain/property';
import { now } from '@/shared/clock';
import { endOfDay, formatDateTime, startOfDay } from '@/shared/dates';
import type { DomainTodos, TodoGroup } from '@/shared/todo';
import { chainOf, whereOfChain } from '../chain';

interface SessionDoc extends TodoDocument {
  disputeNumber: string;
  startsAt: string;
  place: string;
}
/** What hangs on a case, with its number once it was looked up. */
interface OfCase extends TodoDocument {
  dispute: string | { id: string };
  disputeNumber?: string;
}
interface FollowUpDoc extends OfCase {
  order: number;
  dueAt: string;
}
interface AgreementDoc extends OfCase {
  confirmUntil?: string | null;
}
interface CaseDoc extends TodoDocument {
  number: string;
  organizationName: string;
}

/** What of sessions, agreements, follow-ups and files waits for the actor; counted over nothing but the cases of their own chain. */
export async function hearingTodos({
  payload,
  actor,
}: {
  payload: Payload;
  actor: Actor;
}): Promise<DomainTodos | null> {
  const chain = await chainOf(payload, actor.userId);
  const ofCases = whereOfChain(chain);
  const hanging = whereOfChain(chain, 'dispute.');
  if (!ofCases || !hanging) return null;
  const groups: TodoGroup[] = [];
  for (const kind of sessionKinds()) groups.push(await filled(payload, kind, hanging));
  groups.push(await filled(payload, followUps(payload), hanging));
  groups.push(await filled(payload, confirmations(payload), hanging));
  if (chain.organizations.length > 0) groups.push(await filled(payload, files, ofCases));
  return { name: '调解会和卷宗', count: groups.reduce((sum, { count }) => sum + count, 0), groups };
}

function sessionKinds(): Kind<SessionDoc>[] {
  const tonight = endOfDay(now()).toISOString();
  const itemOf = ({ disputeNumber, startsAt, place }: SessionDoc) => ({
    label: `调解${disputeNumber}`,
    detail: `${formatDateTime(startsAt)}，${place}`,
    dueAt: startsAt,
  });
  return [
    {
      collection: 'mediation-sessions',
      label: '今天的调解会（到时间点“开始调解”）',
      where: { and: [{ state: { equals: 'planned' } }, { startsAt: { less_than_equal: tonight } }] },
      sort: 'startsAt',
      filter: { 'where[state][equals]': 'planned', sort: 'startsAt' },
      itemOf,
    },
    {
      collection: 'mediation-sessions',
      label: '正在调解，开完请结束',
      where: { state: { equals: 'begun' } },
      sort: 'startsAt',
      filter: { 'where[state][equals]': 'begun', sort: 'startsAt' },
      itemOf,
    },
    {
      collection: 'mediation-sessions',
      label: '还没写笔录',
      where: { and: [{ state: { equals: 'held' } }, { notesAt: { exists: false } }] },
      sort: 'startsAt',
      filter: { 'where[state][equals]': 'held', 'where[notesAt][exists]': 'false', sort: 'startsAt' },
      itemOf,
    },
  ];
}

/** With the numbers of their cases: which one it is, is what somebody looks for. */
async function withNumbers<Doc extends OfCase>(payload: Payload, docs: Doc[]): Promise<Doc[]> {
  const ids = docs.map(({ dispute }) => idOf(dispute) ?? '');
  const query = {
    where: [{ field: 'id', in: ids }],
    columns: ['number'],
    newestBy: 'id',
    limit: ids.length,
  };
  const rows = await leanFind<{ id: string; number: string }>(payload, 'disputes', query);
  const numbers = new Map(rows.map(({ id, number }) => [id, number]));
  return docs.map((doc) => ({ ...doc, disputeNumber: numbers.get(idOf(doc.dispute) ?? '') ?? '' }));
}

const followUps = (payload: Payload): Kind<FollowUpDoc> => ({
  keep: (docs) => withNumbers(payload, docs),
  collection: 'mediation-follow-ups',
  label: '到期该回访的',
  where: { state: { equals: 'planned' }, dueAt: { less_than_equal: endOfDay(now()).toISOString() } },
  sort: 'dueAt',
  filter: { 'where[state][equals]': 'planned', sort: 'dueAt' },
  itemOf: ({ order, dueAt, disputeNumber }) => ({
    label: `调解${disputeNumber}`,
    detail: `第${order}次回访，问履行了没有`,
    dueAt,
  }),
});

const confirmations = (payload: Payload): Kind<AgreementDoc> => ({
  keep: (docs) => withNumbers(payload, docs),
  collection: 'mediation-agreements',
  label: '司法确认还没有结果',
  where: { and: [{ state: { equals: 'effective' } }, { confirmation: { in: ['open', 'applied'] } }] },
  sort: 'confirmUntil',
  filter: { 'where[confirmation][in]': 'open,applied', sort: 'confirmUntil' },
  itemOf: ({ confirmUntil, disputeNumber }) => ({
    label: `调解${disputeNumber}`,
    detail: '司法确认：申请了、不申请，都记下来',
    dueAt: confirmUntil ? endOfDay(startOfDay(confirmUntil)).toISOString() : null,
  }),
});

const files: Kind<CaseDoc> = {
  collection: 'disputes',
  label: '有结果了，备齐卷宗归档',
  where: { state: { in: ['settled', 'failed', 'refused', 'withdrawn', 'declined'] } },
  sort: 'endedAt',
  filter: { 'where[outcome][exists]': 'true', 'where[closedAt][exists]': 'false', sort: 'endedAt' },
  itemOf: ({ number, organizationName }) => ({
    label: `调解${number}`,
    detail: organizationName,
    dueAt: null,
  }),
};
