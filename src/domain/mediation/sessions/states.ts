import { fail } from '@/shared/errors';
import { type SessionState, sessionStateLabels } from './labels';

/** In which states of a session a step of it can be taken; repeating one that is done says so and changes nothing. */
export const sessionSteps = {
  'begin-session': ['planned', 'begun'],
  'reschedule-session': ['planned'],
  'cancel-session': ['planned'],
  'record-attendance': ['begun', 'held'],
  'write-notes': ['begun', 'held'],
  'end-session': ['begun', 'held'],
} as const satisfies Record<string, readonly SessionState[]>;
export type SessionVerb = keyof typeof sessionSteps;

/** @throws DomainError invalid-state */
export function requireSessionStep(verb: SessionVerb, state: SessionState): void {
  if ((sessionSteps[verb] as readonly SessionState[]).includes(state)) return;
  fail('invalid-state', {
    message: `这次调解会${sessionStateLabels[state]}，不能这样办。请刷新后再看。`,
  });
}
