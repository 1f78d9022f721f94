import { fail } from '@/shared/errors';
import { type FamilyState, familyStateLabels } from '../labels';

/** What somebody is to a family event. */
export type FamilyParty = 'council' | 'family';

interface Transition {
  label: string;
  from: readonly FamilyState[];
  to: FamilyState;
  by: readonly FamilyParty[];
}

/** The state table of a family event: from where, by whom, to where. */
export const familyTransitions = {
  advise: { label: '上门商量', from: ['registered', 'advised'], to: 'advised', by: ['council'] },
  report: {
    label: '报结果',
    from: ['registered', 'advised', 'unconfirmed', 'reported'],
    to: 'reported',
    by: ['council', 'family'],
  },
  confirm: { label: '核对结果', from: ['unconfirmed'], to: 'reported', by: ['council'] },
  cancel: { label: '不办了', from: ['registered', 'advised'], to: 'cancelled', by: ['council', 'family'] },
} as const satisfies Record<string, Transition>;
export type FamilyVerb = keyof typeof familyTransitions;

export const familyTransitionOf = (verb: FamilyVerb): Transition => familyTransitions[verb];

export const mayMoveFamily = (
  verb: FamilyVerb,
  state: FamilyState,
  parties: readonly FamilyParty[],
): boolean => {
  const { from, by } = familyTransitionOf(verb);
  return from.includes(state) && by.some((one) => parties.includes(one));
};

/** @throws DomainError forbidden, invalid-state */
export function requireFamilyMove(
  verb: FamilyVerb,
  state: FamilyState,
  parties: readonly FamilyParty[],
): void {
  const { label, from, to, by } = familyTransitionOf(verb);
  if (!by.some((one) => parties.includes(one)))
    fail('forbidden', { message: '只有办事的家庭、红白理事会的成员和社区干部能办这件事。' });
  if (!from.includes(state) && to === state)
    fail('invalid-state', { message: `这件事已经是“${familyStateLabels[state]}”，不用再点。` });
  if (!from.includes(state))
    fail('invalid-state', { message: `这件事现在是“${familyStateLabels[state]}”，不能${label}。` });
}
