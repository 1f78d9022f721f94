import { areaText } from './area-text';
import { leastPart, type Measure } from './fractions';
import type { RuleSet } from './rule-sets';
import type { Sums } from './types';

export interface Missing {
  /** 0.01 m²; 0 where the body does not count area. */
  area: number;
  heads: number;
  reached: boolean;
  /** 还差 12.50 平方米、3 户 */
  text: string;
}

/**
 * What participation still lacks while a vote is open. Only who took part goes in, never how: nobody may know an interim result.
 */
export function stillMissing(
  ruleSet: RuleSet,
  { total, participating }: { total: Sums; participating: Sums },
): Missing {
  const lacks = (measure: Measure) =>
    ruleSet.measures.includes(measure)
      ? Math.max(0, leastPart(total[measure], ruleSet.participation) - participating[measure])
      : 0;
  const [area, heads] = [lacks('area'), lacks('heads')];
  const reached = total.units > 0 && area === 0 && heads === 0;
  return { area, heads, reached, text: words(ruleSet, { area, heads, total }) };
}

function words(
  ruleSet: RuleSet,
  { area, heads, total }: { area: number; heads: number; total: Sums },
): string {
  if (total.units === 0) return '表决名册上还没有人';
  const parts = [
    ...(area > 0 ? [`${areaText(area)} 平方米`] : []),
    ...(heads > 0 ? [`${heads} ${ruleSet.headWord}`] : []),
  ];
  const caution = ruleSet.abstention === 'stays-away' ? '（弃权不算参与，到时可能还会少一些）' : '';
  return `${parts.length > 0 ? `还差 ${parts.join('、')}` : '参与人数已经够了'}${caution}`;
}
