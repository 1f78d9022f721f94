import type { Payload } from 'payload';
import type { Actor } from '@/access';
import type { TodoGroup } from '@/shared/todo';
import { todoSources } from './todo-sources';

/** The waiting work of one domain. */
export interface DomainTodos {
  name: string;
  count: number;
  groups: TodoGroup[];
}

/** Asks every domain what waits for `actor`; domains with nothing to say are left out. */
export async function collectTodos(context: { payload: Payload; actor: Actor }): Promise<DomainTodos[]> {
  const groups = (await Promise.all(todoSources.map((source) => source(context)))).flat();
  const names = [...new Set(groups.map((group) => group.domain))];
  return names.map((name) => {
    const own = groups.filter((group) => group.domain === name);
    return { name, count: own.reduce((sum, group) => sum + group.count, 0), groups: own };
  });
}
