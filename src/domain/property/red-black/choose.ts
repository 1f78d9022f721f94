import { points } from '../rules/points';
import type { ListKind } from './labels';

/** What a round found out about a compound: the mean and its 95 % interval in hundredths of a point, of how many households. */
export interface RatedCompound {
  compound: string;
  n: number;
  mean: number;
  low: number;
  high: number;
}

/** When a compound is listed; points in hundredths. */
export interface ListRule {
  redFrom: number;
  blackBelow: number;
  least: number;
  most: number;
}

/** A compound on a list, with its place there; compounds with the same mean share theirs. */
export interface Listed extends RatedCompound {
  kind: ListKind;
  position: number;
}

/**
 * Who is listed: on the red list when even the lower end of the interval reaches the mark, on the black list when even the upper end
 * stays below, so that nobody is listed by the chance of who answered; never with fewer ratings than the rule asks for.
 */
export function chooseEntries(results: readonly RatedCompound[], rule: ListRule): Listed[] {
  const counted = results.filter(({ n }) => n >= Math.max(1, rule.least));
  const red = counted
    .filter(({ low }) => low >= rule.redFrom)
    .toSorted((a, b) => b.mean - a.mean || b.n - a.n);
  const black = counted
    .filter(({ high, low }) => high < rule.blackBelow && low < rule.redFrom)
    .toSorted((a, b) => a.mean - b.mean || b.n - a.n);
  return [...ranked(red, 'red', rule.most), ...ranked(black, 'black', rule.most)];
}

/** Cut after the most there may be, but never between two with the same mean. */
function ranked(sorted: readonly RatedCompound[], kind: ListKind, most: number): Listed[] {
  const last = sorted[most - 1];
  return sorted
    .filter(({ mean }, index) => index < most || (last !== undefined && mean === last.mean))
    .map((one) => ({
      ...one,
      kind,
      position: sorted.findIndex(({ mean }) => mean === one.mean) + 1,
    }));
}

/** The method in words, as it is printed on the list. */
export function methodWords({ redFrom, blackBelow, least, most }: ListRule): string {
  return `按每户五级评价（5分满分）加权的平均分和它的95%区间。至少${least}户评价的小区才列入。红榜：区间下限不低于${points(redFrom)}分；黑榜：区间上限低于${points(blackBelow)}分。各最多${most}个，同分的并列。公布前给物业企业和社区异议期，异议和答复都留有记录。`;
}
