/** What people put between digits: spaces, dots, dashes, brackets, and characters nobody sees. No colon, no comma: times and lists of house numbers stay. */
const gap =
  '[\\s.。·•・_~*/|()\\[\\]+\\-‐-―−ー\\u00ad\\u200b-\\u200f\\u2060\\ufe0e\\ufe0f\\u20e3\\ufeff]{0,3}';
const spaced = (...parts: string[]) => parts.join(gap);
/** Where digits written as words go while we search: apart from 0 to 9, so that 三楼一13812345678 still begins a number. */
const wordZero = 0xe000;
const wordDigit = (digit: number) => String.fromCharCode(wordZero + digit);
/** One digit out of `set`, in figures or in words. */
const one = (set: string, others = '') =>
  `[${set}${set.replace(/\d/g, (digit) => wordDigit(Number(digit)))}${others}]`;
const figure = '[0-9]';
const word = `[${wordDigit(0)}-${wordDigit(9)}]`;
const anyOne = one('0-9');
const digits = (count: number) => Array<string>(count).fill(anyOne);

const idNumber = [
  ...digits(6),
  `(?:${spaced(one('1'), one('9'))}|${spaced(one('2'), one('0'))})`,
  ...digits(2),
  `(?:${spaced(one('0'), one('1-9'))}|${spaced(one('1'), one('0-2'))})`,
  `(?:${spaced(one('0'), one('1-9'))}|${spaced(one('12'), anyOne)}|${spaced(one('3'), one('01'))})`,
  ...digits(3),
  `${one('0-9', 'Xx')}(?![Xx])`,
];
const countryCode = `(?:(?:\\+|${one('0')}{2})?${gap}${spaced(one('8'), one('6'))}${gap})?`;
const mobile = `${countryCode}${one('0')}?${spaced(one('1'), one('3-9'), ...digits(9))}`;
const four = `${anyOne}{4}`;
const bankCard = `(?:${anyOne}{16,19}|${four}(?<between>[ -])${four}(?:\\k<between>${four}){2}(?:\\k<between>${anyOne}{1,3})?)`;

const begins = `(?:(?<!${figure})(?=${figure}|\\+)|(?<!${word})(?=${word}))`;
const ends = `(?:(?<=${figure}|[Xx])(?!${figure})|(?<=${word})(?!${word}))`;

/** Numbers that point at a person: ID numbers, mobile phones, bank cards. Landlines stay: they are mostly offices. */
const personal = new RegExp(`${begins}(?:${spaced(...idNumber)}|${mobile}|${bankCard})${ends}`, 'g');

/** Digits written as Chinese words: everyday, formal (大写) and as read out on the phone (幺). */
const words = new Map(
  ['〇零○', '一壹幺', '二贰', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap(
    (spellings, digit) => [...spellings].map((spelling): [string, string] => [spelling, wordDigit(digit)]),
  ),
);

/** Accounts by which people find each other, where the word for them stands before, spelled as people spell it: 微信abc_12345, QQ号：12345678, 加V：abc_12345, 威信. */
const account =
  /((?:[微威薇徽维][\s]?[信x]|[vV]信|加(?:我|个|一下)?(?:[vw](?=[\s:：是为\d])|[微威薇徽维])|\b[vw]x|[qQ]{2}|扣扣|抖音|钉钉)(?:群|账号|号码|号)?\s*(?:也?是|为|加|搜)?\s*[:：]?\s*)(?=[a-z\d])(?:[a-z][a-z\d_-]{5,19}|\d[a-z\d_-]{4,19})(?![a-z\d])/gi;
/** The same said the other way round: zhanggl2026是微信, abc_12345（微信）. */
const accountBefore =
  /(?<![a-z\d_-])(?!(?:wechat|weixin)(?![a-z\d_-]))(?:[a-z][a-z\d_-]{5,19}|\d[a-z\d_-]{4,19})(?=\s*(?:(?:这个|那个)?(?:就|也)?[是为](?:我|他|她|本人|老师)?的?\s*(?:微信|威信|[qQ]{2}|扣扣|抖音|钉钉)(?:号码|账号|号)?(?=$|[，。、；！？,.;!?）)\s哦啊吧])|[（(]\s*(?:微信|威信|[qQ]{2}|扣扣|抖音|钉钉)(?:号码|账号|号)?\s*[)）]))/gi;
const province = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';
/** A car's plate: 冀F12345, 冀F·D12345; GA 36-2018. */
const plate = new RegExp(
  `[${province}][A-HJ-NP-Z][·.\\s-]?[A-HJ-NP-Z\\d]{4,5}[A-HJ-NP-Z\\d挂学警港澳](?![A-Za-z\\d])|[${province}][A-HJ-NP-Z][·.\\s-]?[A-HJ-NP-Z\\d]{4}[挂学警港澳]`,
  'gi',
);

/** The text without phone, ID and card numbers, accounts and plates: what people type although nobody asked. For everything public. */
export function redact(text: string): string {
  return withoutNumbers(text).replace(account, '$1***').replace(accountBefore, '***').replace(plate, '***');
}

function withoutNumbers(text: string): string {
  const { plain, starts } = plainDigits(text);
  let safe = '';
  let from = 0;
  for (const match of plain.matchAll(personal)) {
    safe += `${text.slice(from, starts[match.index])}***`;
    from = starts[match.index + match[0].length] ?? text.length;
  }
  return safe + text.slice(from);
}

/**
 * The text with every digit, whatever its script, in one of two forms (figures or words); one UTF-16 unit for each character, so that a match can be
 * found again: `starts[n]` is where the character behind `plain[n]` begins in the text.
 */
function plainDigits(text: string): { plain: string; starts: number[] } {
  const starts: number[] = [];
  let plain = '';
  let position = 0;
  for (const character of text) {
    const compatible = character.normalize('NFKC');
    plain += words.get(compatible) ?? (compatible.length === 1 ? compatible : character.charAt(0));
    starts.push(position);
    position += character.length;
  }
  return { plain, starts };
}
