import { commonPasswords } from './common-passwords';

const shortest = 10;
const longest = 128;

/**
 * What is wrong with a password, as a Chinese sentence; null when it may be used.
 * Rules: 10 to 128 characters, not among the most common ones (also not one of those with digits around it), not made of the
 * person's own name, username or phone number, not one character or a row of the keyboard repeated. Source: NIST SP 800-63B 5.1.1.2 (length and a
 * blocklist instead of mixtures of character classes).
 * @param own what belongs to the person: username, name, phone
 */
export function checkPassword(password: string, own: readonly unknown[] = []): string | null {
  const length = [...password].length;
  if (length < shortest) return `密码至少 ${shortest} 个字符`;
  if (length > longest) return `密码最多 ${longest} 个字符`;
  const plain = simplify(password);
  if (isCommon(plain)) return '这个密码太常见，容易被猜到，请换一个';
  if (hasOwnWord(plain, own)) return '密码里不要用自己的姓名、用户名或手机号';
  return null;
}

function isCommon(plain: string): boolean {
  const core = plain.replace(/^\d+|\d+$/g, '');
  if (commonPasswords.has(plain) || commonPasswords.has(core)) return true;
  return new Set(plain).size <= 3 || isRun(plain) || isRepeated(plain);
}

/** 1234567890, abcdefghij, 9876543210: every step the same and small. */
function isRun(plain: string): boolean {
  const codes = [...plain].map((character) => character.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0));
  return steps.filter((step) => Math.abs(step) === 1).length >= steps.length - 1;
}

/** A short piece written several times: `abc12abc12`. */
function isRepeated(plain: string): boolean {
  return /^(.{1,5})\1+$/u.test(plain);
}

function hasOwnWord(plain: string, own: readonly unknown[]): boolean {
  return own.some((value) => {
    const word = typeof value === 'string' ? simplify(value) : '';
    return [...word].length >= 2 && plain.includes(word) && [...plain.replaceAll(word, '')].length < 8;
  });
}

/** Case, look-alike signs and full-width forms do not make a password better. */
function simplify(text: string): string {
  const lookAlikes: Record<string, string> = { '@': 'a', $: 's', '!': 'i' };
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[@$!]/g, (sign) => lookAlikes[sign] ?? sign);
}
