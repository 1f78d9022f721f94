import { areaText } from './area-text';
import type { Step } from './decide-item';
import type { Inequality } from './fractions';
import type { RuleSet } from './rule-sets';

const signs = { 'at-least': ['≥', '<'], 'more-than': ['>', '≤'] } as const;

/**
 * A comparison as a person recomputes it: 参与面积 12345.67 ㎡ × 3 ≥ 总面积 18000.00 ㎡ × 2（37037.01 ≥ 36000.00），达到三分之二以上.
 * Where it fails, the sign is the one that holds.
 */
export function inequalityWords(
  { headWord }: Pick<RuleSet, 'headWord'>,
  { measure, part, whole, left, right, fraction, holds }: Inequality,
  [partName, wholeName]: readonly [string, string],
): string {
  const { numerator, denominator, bound, label } = fraction;
  const noun = measure === 'area' ? '面积' : '人数';
  if (whole === 0) return `${wholeName}${noun}为零，不能达到${label}`;
  const amount = (value: number) => (measure === 'area' ? `${areaText(value)} ㎡` : `${value} ${headWord}`);
  const product = (text: string) => (measure === 'area' ? areaText(BigInt(text)) : text);
  const times = (factor: number) => (factor === 1 ? '' : ` × ${factor}`);
  const sign = signs[bound][holds ? 0 : 1];
  return `${partName}${noun} ${amount(part)}${times(denominator)} ${sign} ${wholeName}${noun} ${amount(whole)}${times(numerator)}（${product(left)} ${sign} ${product(right)}），${holds ? '达到' : '没有达到'}${label}`;
}

/** Step 1 in words, a sentence for each measure. */
export const participationWords = (ruleSet: RuleSet, step: Step): string[] =>
  step.inequalities.map((one) => inequalityWords(ruleSet, one, ['参与', '总']));

/** Step 2 in words. */
export const majorityWords = (ruleSet: RuleSet, step: Step): string[] =>
  step.inequalities.map((one) => inequalityWords(ruleSet, one, ['同意', '参与']));
