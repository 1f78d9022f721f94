import { fail } from '@/shared/errors';
import { type VisitState, visitStateLabels } from './labels';

interface Transition {
  label: string;
  from: readonly VisitState[];
  /** Absent where the state stays. */
  to?: VisitState;
}

/** The state table of a round; only whoever walks it and those who answer for the place take steps. */
export const visitTransitions = {
  'add-stop': { label: '加一户', from: ['planned', 'under-way'] },
  record: { label: '记下情况', from: ['planned', 'under-way'], to: 'under-way' },
  finish: { label: '走完了', from: ['under-way'], to: 'done' },
  cancel: { label: '不走了', from: ['planned'], to: 'cancelled' },
} as const satisfies Record<string, Transition>;
export type VisitVerb = keyof typeof visitTransitions;

export const mayMoveVisit = (verb: VisitVerb, state: VisitState): boolean =>
  (visitTransitions[verb].from as readonly VisitState[]).includes(state);

/** @throws DomainError invalid-state */
export function requireVisitMove(verb: VisitVerb, state: VisitState): void {
  const { to }: Transition = visitTransitions[verb];
  if (to === state && !mayMoveVisit(verb, state))
    fail('invalid-state', { message: `这次走访已经是“${visitStateLabels[state]}”，不用再点。` });
  if (!mayMoveVisit(verb, state))
    fail('invalid-state', {
      message: `这次走访现在是“${visitStateLabels[state]}”，不能${visitTransitions[verb].label}。`,
    });
}
