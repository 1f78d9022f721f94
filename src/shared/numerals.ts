const numerals = '零一二三四五六七八九';
const valueOfDigit = (digit: string | undefined): number => (digit ? numerals.indexOf(digit) : 0);

/** 二, 十 and 三 of 二十三 as `23`; numbers up to 99. Without 十 the last digit counts. */
export function inDigits(
  tens: string | undefined,
  ten: string | undefined,
  ones: string | undefined,
): string {
  if (!ten) return String(valueOfDigit(ones ?? tens));
  return String((tens ? valueOfDigit(tens) : 1) * 10 + valueOfDigit(ones));
}
