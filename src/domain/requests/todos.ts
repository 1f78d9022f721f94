import type { Payload, Where } from 'payload';
import { type Actor, hasRole } from '@/access';
import type { DomainTodos, TodoGroup } from '@/shared/todo';
import { dispatchTodos } from './dispatch/dispatch-todos';
import { undeliveredTodo } from './follow-through/undelivered-todo';
import { type RequestState, stateLabels } from './states';
import { type TodoKind, todoKinds } from './todo-kinds';

/** How many of each kind are shown before "all". */
const shown = 5;

/** What waits for `actor` among the requests, by deadline. Only what the actor's roles let them do or watch; null when nothing does. */
export async function requestTodos({
  payload,
  actor,
}: {
  payload: Payload;
  actor: Actor;
}): Promise<DomainTodos | null> {
  const kinds = todoKinds(actor);
  if (kinds.length === 0) return null;
  const waiting = kinds.filter(({ watching }) => !watching).map(whereOf);
  const [groups, count, beside] = await Promise.all([
    Promise.all(kinds.map((kind) => filled(payload, kind))),
    waiting.length === 0 ? 0 : countOf(payload, { or: waiting }),
    besideTodos(payload, actor),
  ]);
  const more = beside.reduce((sum, group) => sum + (group.watching ? 0 : group.count), 0);
  return { name: '诉求办理', count: count + more, groups: [...groups, ...beside] };
}

/** What does not hang on the state of a request. */
async function besideTodos(payload: Payload, actor: Actor): Promise<TodoGroup[]> {
  const phones = hasRole(actor, 'operator', 'administrator');
  const [undelivered, dispatch] = await Promise.all([
    phones ? undeliveredTodo(payload) : null,
    dispatchTodos({ payload, actor }),
  ]);
  return [...(undelivered && undelivered.count > 0 ? [undelivered] : []), ...dispatch];
}

function whereOf({ cases, within }: TodoKind): Where {
  const either: Where = { or: cases.map((all) => ({ and: all })) };
  return within ? { and: [within, either] } : either;
}

async function countOf(payload: Payload, where: Where): Promise<number> {
  return (await payload.db.count({ collection: 'requests', where })).totalDocs;
}

interface Row {
  id: string;
  number: string;
  title: string;
  state: RequestState;
  dueAt?: string | null;
  placeText?: string | null;
}

async function filled(payload: Payload, kind: TodoKind): Promise<TodoGroup> {
  const where = whereOf(kind);
  const [count, { docs }] = await Promise.all([
    countOf(payload, where),
    payload.db.find<Row>({
      collection: 'requests',
      where,
      sort: 'dueAt',
      limit: shown,
      pagination: false,
      select: { number: true, title: true, state: true, dueAt: true, placeText: true },
    }),
  ]);
  return {
    label: kind.label,
    count,
    ...(kind.watching ? { watching: true } : {}),
    href: listAddress(kind),
    items: docs.map((row) => ({
      label: row.title,
      href: `/admin/collections/requests/${row.id}`,
      detail: [stateLabels[row.state], row.number, row.placeText].filter(Boolean).join(' · '),
      // While paused the clock stands still: no deadline runs out.
      dueAt: row.state === 'paused' ? null : (row.dueAt ?? null),
    })),
  };
}

/** The admin list with the same conditions, in the form its filters are read and shown. */
function listAddress({ cases }: TodoKind): string {
  const query = new URLSearchParams();
  for (const [either, all] of cases.entries())
    for (const [every, condition] of all.entries())
      for (const [field, test] of Object.entries(condition))
        for (const [operator, value] of Object.entries(test))
          query.set(`where[or][${either}][and][${every}][${field}][${operator}]`, String(value));
  query.set('sort', 'dueAt');
  return `/admin/collections/requests?${query}`;
}
