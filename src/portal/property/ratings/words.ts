import { points as inPoints, type RoundState } from '@/domain/property';
import { formatPlainDay } from '@/shared/dates';
import type { TagColour } from '../../shared';

/** 3.82 out of hundredths of a point; a dash for what is not told. */
export function points(hundredths: number | null): string {
  return hundredths === null ? '—' : inPoints(hundredths);
}

/** 43.5% out of basis points. */
export function percent(basisPoints: number | null): string {
  return basisPoints === null ? '—' : `${(basisPoints / 100).toFixed(1)}%`;
}

/** 3.61–4.02 */
export function interval(low: number | null, high: number | null): string {
  return low === null || high === null ? '—' : `${points(low)}–${points(high)}`;
}

export const tooFew = '人数太少，不公布';

/** 2026年9月1日到11月30日的服务 */
export function judged({ from, to }: { from: string; to: string }): string {
  return `${formatPlainDay(from)}到${formatPlainDay(to)}的服务`;
}

export const stateColours: Record<RoundState, TagColour> = {
  draft: 'grey',
  open: 'green',
  closed: 'yellow',
  published: 'blue',
  cancelled: 'grey',
};
