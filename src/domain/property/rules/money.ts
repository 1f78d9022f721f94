/** The largest amount a line or balance may have: 99,999,999.99 元. */
export const mostCents = 9_999_999_999;

/**
 * An amount as people type it or a table has it, in 分: 1234.5, 1,234.50, ￥1234.50, 1234元. Whole numbers throughout, so that nothing is ever
 * rounded. @returns null for what is no amount of at most two places and 99,999,999.99 元; negative only when `signed`
 */
export function centsFromYuan(typed: string, { signed = false } = {}): number | null {
  const text = typed
    .normalize('NFKC')
    .replace(/[\s\u00a5]|元$/g, '')
    .replace(/^−/, '-');
  const grouped = /^-?\d{1,3}(,\d{3})+(\.\d{1,2})?$/.test(text);
  const plain = grouped ? text.replaceAll(',', '') : text;
  const [, minus, yuan, cents = ''] = /^(-?)(\d{1,8})(?:\.(\d{1,2}))?$/.exec(plain) ?? [];
  if (yuan === undefined || (minus === '-' && !signed)) return null;
  const amount = Number(yuan) * 100 + Number(cents.padEnd(2, '0'));
  return minus === '-' && amount !== 0 ? -amount : amount;
}

/** 123450 分 as 1,234.50. */
export function yuanOf(cents: number): string {
  const size = Math.abs(cents);
  const yuan = String(Math.trunc(size / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${cents < 0 ? '-' : ''}${yuan}.${String(size % 100).padStart(2, '0')}`;
}
