import { percentText, type Rate } from '@/domain/requests';

/** A rate with its n as a cell shows it. */
export function rateText({ rate, n, few }: Rate): string {
  if (few) return '样本太少';
  return rate === null ? '—' : `${percentText(rate)}（${n}）`;
}
