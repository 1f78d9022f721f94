import type { Payload, Where } from 'payload';
import { type Actor, hasRole, placeCondition } from '@/access';
import { now } from '@/shared/clock';
import { formatPlainDay } from '@/shared/dates';
import type { TodoGroup } from '@/shared/todo';
import { filled, type Kind, type TodoDocument } from '../todo-group';

interface Doc extends TodoDocument {
  title: string;
  responsibleName: string;
  dueAt: string;
  nextCheckAt?: string | null;
  extensionDays?: number | null;
  overdueCount?: number | null;
}

/** What of rectifications waits for the actor: the community decides, whoever manages works, supervisors look after what is overdue. */
export async function rectificationTodos(payload: Payload, actor: Actor): Promise<TodoGroup[]> {
  const at = now().toISOString();
  const groups: TodoGroup[] = [];
  const add = async (kinds: Kind<Doc>[], place: boolean | Where) => {
    for (const kind of kinds) groups.push(await filled(payload, kind, place));
  };
  const within = (...roles: ('administrator' | 'community-staff' | 'property-manager')[]) =>
    placeCondition(actor, { roles, lowest: 'compound' });
  if (hasRole(actor, 'administrator', 'community-staff')) {
    await add([reported, extensions, checking, late(at)], within('administrator', 'community-staff'));
  } else if (hasRole(actor, 'property-manager')) await add([toDo], within('property-manager'));
  if (hasRole(actor, 'supervisor')) await add([toSupervise(at)], true);
  return groups;
}

const collection = 'rectifications';

const reported: Kind<Doc> = {
  collection,
  label: '整改已报完成，待核对',
  where: { state: { equals: 'reported' } },
  sort: 'nextCheckAt',
  filter: { 'where[state][equals]': 'reported', sort: 'nextCheckAt' },
  // Looked at by then, or residents are asked without it.
  itemOf: ({ title, responsibleName, nextCheckAt }) => ({
    label: title,
    detail: responsibleName,
    dueAt: nextCheckAt ?? null,
  }),
};

const extensions: Kind<Doc> = {
  collection,
  label: '整改申请延期，待答复',
  where: { state: { equals: 'open' }, extension: { equals: 'asked' } },
  sort: 'dueAt',
  filter: { 'where[state][equals]': 'open', 'where[extension][equals]': 'asked', sort: 'dueAt' },
  itemOf: ({ title, responsibleName, extensionDays, dueAt }) => ({
    label: title,
    detail: `${responsibleName}申请${extensionDays ?? 0}个工作日`,
    dueAt,
  }),
};

const checking: Kind<Doc> = {
  collection,
  label: '整改回答的户数不够，待现场核实',
  where: { state: { equals: 'checking' } },
  sort: 'askUntil',
  filter: { 'where[state][equals]': 'checking', sort: 'askUntil' },
  itemOf: ({ title, responsibleName }) => ({ label: title, detail: responsibleName }),
};

const late = (at: string): Kind<Doc> => ({
  collection,
  label: '整改超过期限，待催办（供了解）',
  watching: true,
  where: { state: { equals: 'open' }, dueAt: { less_than: at } },
  sort: 'dueAt',
  filter: { 'where[state][equals]': 'open', 'where[dueAt][less_than]': at, sort: 'dueAt' },
  itemOf: ({ title, responsibleName, dueAt }) => ({ label: title, detail: responsibleName, dueAt }),
});

const toDo: Kind<Doc> = {
  collection,
  label: '整改，待办理',
  where: { state: { equals: 'open' } },
  sort: 'dueAt',
  filter: { 'where[state][equals]': 'open', sort: 'dueAt' },
  itemOf: ({ title, dueAt }) => ({ label: title, detail: `到${formatPlainDay(dueAt)}`, dueAt }),
};

/** Overdue, and not taken up since the deadline passed. */
const toSupervise = (at: string): Kind<Doc> => ({
  ...late(at),
  label: '整改超过期限，待督办',
  watching: false,
  where: { state: { equals: 'open' }, dueAt: { less_than: at }, supervisedFor: { exists: false } },
  filter: {
    'where[state][equals]': 'open',
    'where[dueAt][less_than]': at,
    'where[supervisedFor][exists]': 'false',
    sort: 'dueAt',
  },
  itemOf: ({ title, responsibleName, dueAt, overdueCount }) => ({
    label: title,
    detail: [responsibleName, (overdueCount ?? 0) > 1 ? `第${overdueCount}次超期` : '']
      .filter(Boolean)
      .join(' · '),
    dueAt,
  }),
});
