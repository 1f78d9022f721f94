import { type Actor, coversPlace } from '@/access';
import type { PlaceColumns } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { type RecordState, recordStateLabels } from './labels';

/** A line of the table: from which states, to which, by the member or by those who verify. */
interface RecordTransition {
  label: string;
  from: readonly RecordState[];
  to: RecordState;
  by: 'member' | 'branch';
}

/** Every step of a record. Guards besides: nobody decides about their own or a declared relative's. */
export const recordTransitions = {
  edit: { label: '修改', from: ['submitted', 'returned'], to: 'submitted', by: 'member' },
  withdraw: { label: '撤回', from: ['submitted', 'returned', 'verified'], to: 'withdrawn', by: 'member' },
  verify: { label: '审核通过', from: ['submitted'], to: 'verified', by: 'branch' },
  return: { label: '退回', from: ['submitted'], to: 'returned', by: 'branch' },
  revoke: { label: '撤销通过', from: ['verified'], to: 'returned', by: 'branch' },
} as const satisfies Record<string, RecordTransition>;
export type RecordVerb = keyof typeof recordTransitions;

/** Whether a record in this state can take the step. */
export const recordMayMove = (verb: RecordVerb, state: RecordState): boolean =>
  (recordTransitions[verb].from as readonly RecordState[]).includes(state);

/** @throws DomainError invalid-state */
export function requireRecordMove(verb: RecordVerb, state: RecordState): void {
  if (recordMayMove(verb, state)) return;
  fail('invalid-state', {
    message: `这条记录现在是“${recordStateLabels[state]}”，不能${recordTransitions[verb].label}。`,
  });
}

/** Who verifies: secretaries and group leaders in their own node, and the community it belongs to. */
export const verifierRoles = ['administrator', 'community-staff', 'branch-secretary'] as const;

/** Whether the actor verifies in this place; conflicts are asked besides. */
export const verifiesAt = (actor: Actor, place: PlaceColumns): boolean =>
  coversPlace(actor, verifierRoles, place);
