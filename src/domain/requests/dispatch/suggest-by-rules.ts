import type { Payload, PayloadRequest } from 'payload';
import { now } from '@/shared/clock';
import { dispatchFacts, type FactsSource } from './facts';
import { loadRules } from './load-rules';
import { matchRule, type RuleMatch } from './match-rule';

/** What the rules in force say about a request; `at` is now unless a simulation asks about another moment. */
export async function suggestByRules(
  payload: Payload,
  request: FactsSource,
  { at = now(), req }: { at?: Date; req?: PayloadRequest } = {},
): Promise<RuleMatch> {
  const [rules, facts] = await Promise.all([loadRules(payload, req), dispatchFacts(payload, request, req)]);
  return matchRule(rules, facts, at);
}
