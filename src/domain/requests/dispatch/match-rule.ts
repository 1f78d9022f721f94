import type { PlaceLevel } from '@/domain/organization';
import { inBranch } from './in-branch';
import type { PlaceFacts } from './place-facts';

/** Something with an id and the name people know it by. */
export interface Named {
  id: string;
  name: string;
}

/** A dispatch rule with everything it needs to be judged and explained. An absent condition asks for nothing. */
export interface DispatchRule extends Named {
  active: boolean;
  /** First and last moment it holds, ISO 8601; null is open. */
  from: string | null;
  until: string | null;
  /** Full path of the branch. */
  categoryPath: string | null;
  /** The narrowest place it asks for, with the column a request has it in. */
  place: (Named & { column: PlaceLevel }) | null;
  channel: Named | null;
  urgency: Named | null;
  unit: Named;
  coUnits: Named[];
}

/** What the rules look at; ids, and the category by its path. */
export interface DispatchFacts extends PlaceFacts {
  categoryPath: string | null;
  channel: string | null;
  urgency: string | null;
}

/** How one rule was judged: `failed` is the first condition that did not hold, in words; null for the one that fired. */
export interface RuleVerdict {
  /** Counted from 1, in the order of the rules. */
  position: number;
  rule: DispatchRule;
  failed: string | null;
}

/** The first rule that holds, and why each one before it did not. */
export interface RuleMatch {
  fired: RuleVerdict | null;
  passed: RuleVerdict[];
}

/** Judges `rules` in their order; the first whose every condition holds at `at` fires, later ones are not looked at. */
export function matchRule(rules: readonly DispatchRule[], facts: DispatchFacts, at: Date): RuleMatch {
  const passed: RuleVerdict[] = [];
  for (const [index, rule] of rules.entries()) {
    const verdict = { position: index + 1, rule, failed: failedCondition(rule, facts, at) };
    if (verdict.failed === null) return { fired: verdict, passed };
    passed.push(verdict);
  }
  return { fired: null, passed };
}

function failedCondition(rule: DispatchRule, facts: DispatchFacts, at: Date): string | null {
  if (!rule.active) return '规则已停用';
  if (rule.from && at < new Date(rule.from)) return '规则还没有生效';
  if (rule.until && at > new Date(rule.until)) return '规则已过有效期';
  if (rule.categoryPath && !facts.categoryPath) return `没有分类，规则要求“${rule.categoryPath}”`;
  if (rule.categoryPath && !inBranch(facts.categoryPath ?? '', rule.categoryPath))
    return `分类不在“${rule.categoryPath}”之下`;
  if (rule.place && facts[rule.place.column] !== rule.place.id) return `地点不在${rule.place.name}`;
  if (rule.channel && facts.channel !== rule.channel.id) return `渠道不是${rule.channel.name}`;
  if (rule.urgency && facts.urgency !== rule.urgency.id) return `紧急程度不是“${rule.urgency.name}”`;
  return null;
}

/** The rule in one line: 按规则3：供热 → 市供热服务中心. */
export function ruleInWords({ position, rule }: RuleVerdict): string {
  return `按规则${position}：${rule.name} → ${rule.unit.name}`;
}
