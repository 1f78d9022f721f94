/** 1250 → 12.5；-300 → -3 */
export function pointsText(hundredths: number): string {
  const sign = hundredths < 0 ? '-' : '';
  const size = Math.abs(hundredths);
  const cents = String(size % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return `${sign}${Math.floor(size / 100)}${cents ? `.${cents}` : ''}`;
}

/** 12.5 → 1250; null for what is no number with at most two digits after the point. */
export function pointsFrom(text: string): number | null {
  const match = /^(\d{1,5})(?:\.(\d{1,2}))?$/.exec(text.trim());
  if (!match) return null;
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

/** 四星；未定星 for none. */
export const starsText = (stars: number): string =>
  stars === 0 ? '未到一星' : `${'一二三四五'[stars - 1]}星`;
