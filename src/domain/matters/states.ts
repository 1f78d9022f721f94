import { type Actor, coversPlace, hasRole } from '@/access';
import type { Place } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { guards, type MatterFacts } from './guards';
import { type MatterState, type MatterStep, matterStateLabels, stepLabels } from './labels';
import { type MatterParty, type MatterVerb, type Position, transitionOf } from './transitions';

export {
  type MatterParty,
  type MatterVerb,
  matterVerbs,
  type Need,
  type Position,
  transitionOf,
} from './transitions';

/** Where a matter stands. */
export function positionOf({ step, state }: { step: MatterStep; state: MatterState }): Position {
  return state === 'open' ? step : state;
}

/** The columns of a position; `step` is where the matter was: an end keeps the step it was reached in. */
export function columnsOf(to: Position, step: MatterStep): { step: MatterStep; state: MatterState } {
  if (to in stepLabels) return { step: to as MatterStep, state: 'open' };
  return { step, state: to as Exclude<MatterState, 'open'> };
}

export const positionLabels: Record<Position, string> = {
  ...stepLabels,
  'waiting-vote': matterStateLabels['waiting-vote'],
  rejected: matterStateLabels.rejected,
  completed: matterStateLabels.completed,
  cancelled: matterStateLabels.cancelled,
};

/** What the actor is to a matter in this place. Whoever has a task, and who is a resident, is asked where it matters. */
export function partiesOf(actor: Actor, place: Place): MatterParty[] {
  const parties: MatterParty[] = [];
  if (coversPlace(actor, ['administrator', 'community-staff'], place)) parties.push('community');
  if (coversPlace(actor, ['branch-secretary'], place)) parties.push('branch');
  // Works for the whole city: says of requests that they are one matter, and runs none.
  if (hasRole(actor, 'operator')) parties.push('operator');
  if (actor.via === 'system') parties.push('system');
  return parties;
}

/** The first guard that is not met; null when all are. */
export function unmetGuard(verb: MatterVerb, facts: MatterFacts): string | null {
  const unmet = (transitionOf(verb).guards ?? []).find((name) => !guards[name].holds(facts));
  return unmet ? guards[unmet].message : null;
}

/** Whether these parties may take this step now; for buttons. */
export function mayMove(
  verb: MatterVerb,
  facts: MatterFacts,
  parties: readonly MatterParty[],
): 'yes' | 'guarded' | 'no' {
  const { from, by } = transitionOf(verb);
  if (!from.includes(positionOf(facts)) || !by.some((one) => parties.includes(one))) return 'no';
  return unmetGuard(verb, facts) === null ? 'yes' : 'guarded';
}

/** @throws DomainError forbidden, invalid-state */
export function requireMove(
  verb: MatterVerb,
  facts: MatterFacts,
  parties: readonly MatterParty[],
): MatterParty {
  const { label, from, by } = transitionOf(verb);
  const party = by.find((one) => parties.includes(one));
  if (!party) fail('forbidden');
  const position = positionOf(facts);
  if (!from.includes(position)) {
    fail('invalid-state', {
      message: `这个议题现在是“${positionLabels[position]}”，不能${label}。请刷新后再看。`,
    });
  }
  const message = unmetGuard(verb, facts);
  if (message) fail('invalid-state', { message });
  return party;
}

/** Whether it is still under way. */
export const isUnderWay = (state: string): boolean => state === 'open' || state === 'waiting-vote';
