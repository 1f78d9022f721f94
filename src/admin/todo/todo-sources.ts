import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { matterTodos, meetingTodos } from '@/domain/matters';
import { mediationTodos } from '@/domain/mediation';
import { lawTodos } from '@/domain/neighbourhood';
import { residentTodos } from '@/domain/organization';
import { propertyTodos } from '@/domain/property';
import { noticeTodos } from '@/domain/publishing';
import { requestTodos, timeTodos } from '@/domain/requests';
import { activityTodos, memberTodos, serviceTodos, starTodos } from '@/domain/service';
import { votingTodos } from '@/domain/voting';
import type { DomainTodos } from '@/shared/todo';

/** Answers what of its domain waits for the actor; null when the actor's roles have no work there. */
export type TodoSource = (context: { payload: Payload; actor: Actor }) => Promise<DomainTodos | null>;

/** Every domain that has work for people, in the order of the page. */
export const todoSources: TodoSource[] = [
  requestTodos,
  timeTodos,
  matterTodos,
  meetingTodos,
  activityTodos,
  lawTodos,
  starTodos,
  serviceTodos,
  mediationTodos,
  votingTodos,
  propertyTodos,
  noticeTodos,
  residentTodos,
  memberTodos,
];
