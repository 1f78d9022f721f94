import type { Payload, Where } from 'payload';
import { type Actor, hasRole, placeCondition, unitsOf } from '@/access';
import { filled, type Kind, type TodoDocument } from '@/domain/property';
import { now } from '@/shared/clock';
import type { DomainTodos, TodoGroup } from '@/shared/todo';
import { stepLabels } from './labels';

interface Doc extends TodoDocument {
  title: string;
  ownerName?: string | null;
  assigneeName?: string | null;
  dueAt?: string | null;
  maskedWords?: string | null;
  followUpOn?: string | null;
}

const runners = ['administrator', 'community-staff', 'branch-secretary'] as const;

/** What of matters waits for the actor: those who run them decide, whoever has a task works. */
export async function matterTodos({
  payload,
  actor,
}: {
  payload: Payload;
  actor: Actor;
}): Promise<DomainTodos | null> {
  const groups: TodoGroup[] = [];
  const add = async (kind: Kind<Doc>, place: boolean | Where) => {
    groups.push(await filled(payload, kind, place));
  };
  if (hasRole(actor, ...runners)) {
    const place = placeCondition(actor, { roles: runners, lowest: 'grid' });
    if (actor.userId) await add(mine(actor.userId), true);
    await add(toConfirm, place);
    await add(toReview, place);
    await add(late(now().toISOString()), place);
  }
  const units = unitsOf(actor);
  const compounds = placeCondition(actor, { roles: ['property-manager'], lowest: 'compound' });
  if (compounds !== false) await add(tasksFor('company'), compounds);
  if (units.length > 0) await add(tasksFor('unit'), { unit: { in: units } });
  if (groups.length === 0) return null;
  const count = groups.reduce((sum, group) => sum + (group.watching ? 0 : group.count), 0);
  return { name: '五步工作法', count, groups: groups.filter((group) => group.count > 0) };
}

const dueOf = ({ dueAt }: Doc) => (dueAt ? new Date(dueAt).toISOString() : null);

/** Steps that the actor owns; looking back is one of them, with its day. */
const mine = (user: string): Kind<Doc> => ({
  collection: 'matters',
  label: '议题，这一步由我负责',
  where: { state: { equals: 'open' }, owner: { equals: user } },
  sort: 'dueAt',
  filter: { 'where[state][equals]': 'open', 'where[owner][equals]': user, sort: 'dueAt' },
  itemOf: (doc) => ({
    label: doc.title,
    detail: stepLabels[doc.step as keyof typeof stepLabels],
    dueAt: dueOf(doc) ?? (doc.followUpOn ? new Date(doc.followUpOn).toISOString() : null),
  }),
});

const toConfirm: Kind<Doc> = {
  collection: 'matter-tasks',
  label: '议题任务已报完成，待确认',
  where: { state: { equals: 'reported' } },
  sort: 'reportedAt',
  filter: { 'where[state][equals]': 'reported', sort: 'reportedAt' },
  itemOf: ({ title, assigneeName }) => ({ label: title, detail: assigneeName ?? '' }),
};

const toReview: Kind<Doc> = {
  collection: 'matter-opinions',
  label: '居民意见，待审核公开',
  where: { review: { equals: 'waiting' } },
  sort: 'at',
  filter: { 'where[review][equals]': 'waiting', sort: 'at' },
  itemOf: ({ maskedWords }) => ({ label: (maskedWords ?? '').slice(0, 40), detail: '' }),
};

const late = (at: string): Kind<Doc> => ({
  collection: 'matters',
  label: '议题超过期限（供了解）',
  watching: true,
  where: { state: { equals: 'open' }, dueAt: { less_than: at } },
  sort: 'dueAt',
  filter: { 'where[state][equals]': 'open', 'where[dueAt][less_than]': at, sort: 'dueAt' },
  itemOf: (doc) => ({ label: doc.title, detail: doc.ownerName ?? '', dueAt: dueOf(doc) }),
});

const tasksFor = (assignee: 'company' | 'unit'): Kind<Doc> => ({
  collection: 'matter-tasks',
  label: '议题任务，待办理',
  where: { state: { equals: 'open' }, assignee: { equals: assignee } },
  sort: 'dueAt',
  filter: { 'where[state][equals]': 'open', 'where[assignee][equals]': assignee, sort: 'dueAt' },
  itemOf: (doc) => ({ label: doc.title, detail: '', dueAt: dueOf(doc) }),
});
