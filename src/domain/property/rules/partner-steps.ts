import { endOfDay } from '@/shared/dates';
import { fail } from '@/shared/errors';
import {
  type CommitmentState,
  commitmentStateLabels,
  type DeliveryState,
  deliveryStateLabels,
  type PartnerState,
  partnerStateLabels,
} from '../labels';

interface Step<State extends string> {
  from: readonly State[];
  to: State;
  /** What people read in the history. */
  label: string;
}

/** What moves a partner, and from where to where. */
export const partnerSteps = {
  accept: { from: ['applied', 'invited'], to: 'active', label: '通过，成为红色合伙人' },
  decline: { from: ['applied', 'invited'], to: 'declined', label: '没有通过' },
  end: { from: ['active'], to: 'ended', label: '结束合作' },
} as const satisfies Record<string, Step<PartnerState>>;

export const commitmentSteps = {
  renew: { from: ['active'], to: 'active', label: '续约' },
  end: { from: ['active'], to: 'ended', label: '结束承诺' },
} as const satisfies Record<string, Step<CommitmentState>>;

export const deliverySteps = {
  confirm: { from: ['submitted'], to: 'confirmed', label: '确认兑现' },
  return: { from: ['submitted'], to: 'returned', label: '退回' },
} as const satisfies Record<string, Step<DeliveryState>>;

const stateWords: Record<string, string> = {
  ...partnerStateLabels,
  ...deliveryStateLabels,
  ...commitmentStateLabels,
};

/** Whether a step is possible from `state`. */
export function isPossible(step: Step<string>, state: string): boolean {
  return step.from.includes(state);
}

/** Refuses a step from a state it does not start in. @throws DomainError invalid-state */
export function requireStep(step: Step<string>, state: string): void {
  if (isPossible(step, state)) return;
  fail('invalid-state', {
    message: `现在是“${stateWords[state] ?? state}”，不能${step.label}。请刷新后再看。`,
  });
}

/** How a commitment stands at `at`: `until` is the moment of its last day. */
export function commitmentStanding(
  commitment: { state: string; from: string; until: string },
  at: Date,
): 'coming' | 'running' | 'lapsed' | 'ended' {
  if (commitment.state === 'ended') return 'ended';
  if (new Date(commitment.from) > at) return 'coming';
  return endOfDay(commitment.until) < at ? 'lapsed' : 'running';
}
