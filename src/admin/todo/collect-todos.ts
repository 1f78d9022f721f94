import type { Payload } from 'payload';
import type { Actor } from '@/access';
import type { DomainTodos } from '@/shared/todo';
import { todoSources } from './todo-sources';

/** Asks every domain what waits for `actor`; domains with nothing for the actor's roles are left out. */
export async function collectTodos(context: { payload: Payload; actor: Actor }): Promise<DomainTodos[]> {
  const all = await Promise.all(todoSources.map((source) => source(context)));
  return all.filter((domain) => domain !== null);
}
