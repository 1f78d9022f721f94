import { type Deadline, deadlineAfter } from '../deadlines';
import type { Limit } from '../limits';
import type { RequestState, RequestVerb } from '../states';

/** States in which the requester must hear something every so often. */
export const underWayStates: readonly RequestState[] = ['in-progress', 'extension', 'reopened'];

/** Steps by which the requester hears from us while it is under way. */
const tellingVerbs: readonly RequestVerb[] = [
  'start',
  'report-progress',
  'extend',
  'resume',
  'reopen',
  'evaluate',
  'record-return-visit',
  'say-unsolved',
];

/** What a step does to the clock of progress: it begins again, it stops, or it runs on. */
export function progressEffect(verb: RequestVerb, to: RequestState): 'restart' | 'stop' | 'none' {
  if (!underWayStates.includes(to)) return 'stop';
  return tellingVerbs.includes(verb) ? 'restart' : 'none';
}

/** By when the requester must hear something again, counted from the last time. */
export function progressDeadline(at: Date, limit: Limit): Deadline {
  return deadlineAfter(at, limit, '上次告知进展时');
}
