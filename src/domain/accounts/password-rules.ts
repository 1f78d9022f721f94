import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { localWords } from './common-passwords';

const shortest = 10;
const longest = 128;
/** Ten random signs need 10^10 guesses; what a guesser who knows words, keyboards and dates finds this much sooner is too common. */
const leastGuesses = 10 ** 9.5;
/** Estimating takes longer than the length; what is strong is so within these. */
const examined = 40;

let estimator: ZxcvbnFactory | undefined;

/**
 * What is wrong with a password, as a Chinese sentence; null when it may be used.
 * Rules: 10 to 128 characters; not digits alone; not made of the person's own name, username or phone number; and not quickly guessed from the
 * lists of leaked passwords, local words, rows of the keyboard, sequences, repetitions and dates, also in capitals, with look-alike signs and
 * with signs around them. Source: NIST SP 800-63B 5.1.1.2 (length and a blocklist instead of mixtures of character classes).
 * @param own what belongs to the person: username, name, phone
 */
export function checkPassword(password: string, own: readonly unknown[] = []): string | null {
  const length = [...password].length;
  if (length < shortest) return `密码至少 ${shortest} 个字符`;
  if (length > longest) return `密码最多 ${longest} 个字符`;
  const plain = password.normalize('NFKC');
  const words = own.flatMap((value) => (typeof value === 'string' && value.trim() ? [value.trim()] : []));
  if (hasOwnWord(plain, words)) return '密码里不要用自己的姓名、用户名或手机号';
  if (isGuessed(plain, words)) return '这个密码太常见，容易被猜到，请换一个';
  return /^\p{Nd}+$/u.test(plain) ? '密码不能全是数字，请加上别的字' : null;
}

function isGuessed(plain: string, own: string[]): boolean {
  estimator ??= new ZxcvbnFactory({
    dictionary: { ...dictionary, local: [...localWords] },
    graphs: adjacencyGraphs,
  });
  return estimator.check([...plain].slice(0, examined).join(''), own).guesses < leastGuesses;
}

/** Whether little is left once the person's own words are taken out. */
function hasOwnWord(plain: string, own: readonly string[]): boolean {
  const bare = simplify(plain);
  return own.some((value) => {
    const word = simplify(value);
    return [...word].length >= 2 && bare.includes(word) && [...bare.replaceAll(word, '')].length < 8;
  });
}

/** Case, look-alike signs, full-width forms and what separates letters and digits do not make a word another one. */
function simplify(text: string): string {
  const lookAlikes: Record<string, string> = {
    '@': 'a',
    '4': 'a',
    $: 's',
    '!': 'i',
    '1': 'i',
    '0': 'o',
    '3': 'e',
  };
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[@4$!103]/g, (sign) => lookAlikes[sign] ?? sign)
    .replace(/[^\p{L}\p{N}]/gu, '');
}
