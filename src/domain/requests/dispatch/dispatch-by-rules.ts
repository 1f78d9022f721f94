import type { Payload, PayloadRequest } from 'payload';
import { z } from 'zod';
import { type Actor, hasRole } from '@/access';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { dispatchRequest } from '../dispatch-request';
import { requestRow } from '../request-row';
import { type BulkOutcome, eachOf } from './bulk';
import { dispatchFacts } from './facts';
import { loadRules } from './load-rules';
import { matchRule, ruleInWords } from './match-rule';

const schema = z.object({
  ids: z.array(z.uuid('请重新选择')).min(1, '请先选择已受理的诉求').max(100, '一次最多100件'),
});

interface DispatchByRules extends z.input<typeof schema> {
  payload: Payload;
  /** Without a transaction: every request is dispatched in one of its own. */
  req?: PayloadRequest;
  actor: Actor;
}

/**
 * Dispatches the chosen accepted requests by the first rule that holds for each (按规则派单). Without a rule, or where a rule
 * leads off a duty list, it is left to the operator.
 * @throws DomainError forbidden, validation `ids`
 */
export async function dispatchByRules(call: DispatchByRules): Promise<BulkOutcome[]> {
  const { payload, req, actor } = call;
  const { ids } = parseInput(schema, call);
  if (!hasRole(actor, 'operator', 'supervisor', 'administrator')) fail('forbidden');
  const rules = await loadRules(payload, req);
  return eachOf(ids, async (id) => {
    const request = await requestRow(payload, id, req);
    if (request.state !== 'accepted')
      fail('invalid-state', { message: `${request.number}：不是“已受理”，没有派单` });
    const { fired } = matchRule(rules, await dispatchFacts(payload, request, req), now());
    if (!fired) fail('invalid-state', { message: `${request.number}：没有符合的规则，请单独派单` });
    const { unit, coUnits } = fired.rule;
    await dispatchRequest({
      payload,
      req,
      actor,
      id,
      unit: unit.id,
      coUnits: coUnits.map((one) => one.id),
      byRule: ruleInWords(fired),
    });
    return `${request.number}：${ruleInWords(fired)}`;
  });
}
