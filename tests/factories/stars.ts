import type { Payload } from 'payload';
import { createRuleSet, defaultRules, itemLine, pointsText, serviceKindLabels } from '@/domain/service';
import { newToken } from '@/shared/ids';
import { staffActor } from './property';

let serial = 0;

/** A version of the sample rules, with something else where told. */
export function buildRules(
  payload: Payload,
  overrides: Partial<Parameters<typeof createRuleSet>[0]> = {},
): Promise<{ id: string }> {
  serial += 1;
  return createRuleSet({
    payload,
    actor: staffActor,
    version: `${newToken(6)}-${serial}`,
    source: defaultRules.source,
    periodKinds: ['month', 'quarter', 'year'],
    base: pointsText(defaultRules.base),
    items: defaultRules.items.map((item) => itemLine(item, serviceKindLabels)).join('\n'),
    thresholds: defaultRules.thresholds.map(pointsText).join('、'),
    leastAppraisals: defaultRules.leastAppraisals,
    leastForComparison: defaultRules.leastForComparison,
    ...overrides,
  });
}
