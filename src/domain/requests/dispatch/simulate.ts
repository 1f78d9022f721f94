import type { Payload, PayloadRequest } from 'payload';
import { type Actor, hasRole } from '@/access';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { receiptNumber } from '../receipt-number';
import { rowsWhere } from '../request-row';
import { unitNamed } from '../units';
import { dutyOf } from './check-duty';
import type { DutyVerdict } from './duty-verdict';
import type { FactsSource } from './facts';
import type { RuleMatch } from './match-rule';
import { placeFacts } from './place-facts';
import { suggestByRules } from './suggest-by-rules';

interface Simulate {
  payload: Payload;
  req: PayloadRequest;
  actor: Actor;
  /** The facts of this request; wins over `facts`. */
  number?: string;
  facts?: FactsSource;
  at?: Date;
}

/** Which rule would fire, why each earlier one would not, and what the unit's duty list says. */
export interface Simulation {
  facts: FactsSource;
  match: RuleMatch;
  duty: DutyVerdict | null;
}

/**
 * Plays the rules through without changing anything, for those who may read the rules.
 * @throws DomainError forbidden; not-found when there is no request of this number
 */
export async function simulateDispatch(call: Simulate): Promise<Simulation> {
  const { payload, req, actor, number, at = now() } = call;
  if (!maySimulate(actor)) fail('forbidden');
  const facts = number ? await factsOfNumber(payload, number, req) : (call.facts ?? {});
  const match = await suggestByRules(payload, facts, { at, req });
  const unit = await unitNamed(req, match.fired?.rule.unit.id ?? null);
  return { facts, match, duty: unit ? await dutyOf(req, unit, facts) : null };
}

/** Whoever may read the rules may play them through. */
export function maySimulate(actor: Actor): boolean {
  return hasRole(actor, 'operator', 'supervisor', 'administrator', 'city-leader');
}

async function factsOfNumber(payload: Payload, number: string, req: PayloadRequest): Promise<FactsSource> {
  const [row] = await rowsWhere(payload, { number: { equals: receiptNumber(number) } }, req);
  if (!row) fail('not-found', { message: `没有编号是 ${number} 的诉求。` });
  const { category, channel, urgency } = row;
  return { category, ...placeFacts(row), channel, urgency };
}
