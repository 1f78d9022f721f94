/** What people leave in examples and forget to replace. */
const placeholder =
  /change[-_ ]?(me|this|it)|secret|passw|example|placeholder|replace|default|your[-_ ]?key|qwert|12345678/i;

/** What is wrong with `text` as a secret, in Chinese; null when nothing is. */
export function weaknessOfSecret(text: string): string | null {
  if (text.length < 32) return '至少 32 个字符';
  if (placeholder.test(text)) return '像是示例里的占位文字，请换成随机生成的';
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0);
  return patternIn(codes, 8) ? '不够随机（重复或连续的字符太多），请用随机生成的' : null;
}

/** What is wrong with a key of 64 hexadecimal digits, in Chinese; null when nothing is. */
export function weaknessOfKey(hex: string): string | null {
  // 32 random bytes hold fewer than 20 different ones about once in 10^9.
  return patternIn([...Buffer.from(hex, 'hex')], 20)
    ? '不够随机（重复或连续的字节太多），请用随机生成的'
    : null;
}

/** Whether the values are no random ones: too few different ones, one piece over and over, or mostly steps of the same width. */
function patternIn(values: number[], leastDifferent: number): boolean {
  if (new Set(values).size < leastDifferent) return true;
  for (let period = 1; period <= values.length / 2; period += 1) {
    if (values.every((value, index) => index < period || value === values[index - period])) return true;
  }
  const steps = new Map<number, number>();
  for (let index = 1; index < values.length; index += 1) {
    const step = (values[index] ?? 0) - (values[index - 1] ?? 0);
    steps.set(step, (steps.get(step) ?? 0) + 1);
  }
  return Math.max(...steps.values()) > values.length / 2;
}
