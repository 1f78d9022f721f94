import { type Actor, coversPlace, hasRole } from '@/access';
import type { Place } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { type RectificationState, rectificationStateLabels } from './labels';

/** What somebody is to a rectification. */
export type Party = 'keeper' | 'manager' | 'supervisor' | 'system';

/** Who is named on the public page as the one who did it: never a person. */
type Side = 'community' | 'company' | 'supervision' | 'system';

interface Transition {
  label: string;
  from: readonly RectificationState[];
  /** Absent where the state stays, or comes out of the answers. */
  to?: RectificationState;
  by: readonly Party[];
  /** Whether the public page tells of the step. */
  isPublic: boolean;
}

const underWay = ['open', 'reported', 'asking', 'checking'] as const;

/** The state table: from where, by whom, to where. */
export const transitions = {
  report: {
    label: '报完成',
    from: ['open'],
    to: 'reported',
    by: ['manager', 'keeper'],
    isPublic: true,
  },
  'return-report': {
    label: '退回补充',
    from: ['reported'],
    to: 'open',
    by: ['keeper'],
    isPublic: true,
  },
  ask: { label: '开始问居民', from: ['reported'], to: 'asking', by: ['keeper', 'system'], isPublic: true },
  'close-asking': { label: '收齐居民回答', from: ['asking'], by: ['keeper', 'system'], isPublic: true },
  decide: { label: '社区现场核实', from: ['checking'], by: ['keeper'], isPublic: true },
  'ask-extension': { label: '申请延期', from: ['open'], by: ['manager'], isPublic: false },
  'decide-extension': { label: '答复延期申请', from: ['open'], by: ['keeper'], isPublic: true },
  remind: { label: '催办', from: ['open'], by: ['keeper', 'supervisor'], isPublic: true },
  supervise: { label: '督办', from: underWay, by: ['supervisor'], isPublic: true },
  overdue: { label: '超过期限', from: ['open'], by: ['system'], isPublic: true },
  recount: { label: '重新计算期限', from: ['open'], by: ['system'], isPublic: true },
  withdraw: { label: '撤销', from: underWay, to: 'withdrawn', by: ['keeper'], isPublic: true },
} as const satisfies Record<string, Transition>;

export type RectificationVerb = keyof typeof transitions;

/** The state table as one reads it by name. */
export const transitionOf = (verb: RectificationVerb): Transition => transitions[verb];

/** What the actor is to a rectification in this place. */
export function partiesOf(actor: Actor, place: Place): Party[] {
  const parties: Party[] = [];
  if (actor.via === 'system') parties.push('system');
  if (coversPlace(actor, ['administrator', 'community-staff'], place)) parties.push('keeper');
  if (coversPlace(actor, ['property-manager'], place)) parties.push('manager');
  if (hasRole(actor, 'administrator', 'supervisor')) parties.push('supervisor');
  return parties;
}

/** Whether the actor may take this step now; what else must be true the verb asks. */
export function mayMove(verb: RectificationVerb, state: string, actor: Actor, place: Place): boolean {
  const { from, by } = transitionOf(verb);
  return from.some((one) => one === state) && partiesOf(actor, place).some((party) => by.includes(party));
}

/** @throws DomainError forbidden, invalid-state */
export function requireMove(
  verb: RectificationVerb,
  state: RectificationState,
  actor: Actor,
  place: Place,
): Party {
  const { label, from, by } = transitionOf(verb);
  const party = by.find((one) => partiesOf(actor, place).includes(one));
  if (!party) fail('forbidden');
  if (!from.includes(state)) {
    fail('invalid-state', {
      message: `这项整改现在是“${rectificationStateLabels[state]}”，不能${label}。请刷新后再看。`,
    });
  }
  return party;
}

/** Who is named for a step of this party. */
export const sideOf: Record<Party, Side> = {
  keeper: 'community',
  manager: 'company',
  supervisor: 'supervision',
  system: 'system',
};

/** Whether the time of whoever manages is running. */
export const clockRuns = (state: string): boolean => state === 'open';
/** Whether it is still under way. */
export const isUnderWay = (state: string): boolean => underWay.some((one) => one === state);
export const underWayStates: readonly RectificationState[] = underWay;
