import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { requestTodos } from '@/domain/requests';
import type { TodoGroup } from '@/shared/todo';

/** Answers what of its domain waits for the actor; nothing when the actor's roles have no work there. */
export type TodoSource = (context: { payload: Payload; actor: Actor }) => Promise<TodoGroup[]>;

/** Every domain that has work for people, in the order of the page. */
export const todoSources: TodoSource[] = [requestTodos];
