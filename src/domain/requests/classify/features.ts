import { jieba } from '@/shared/jieba';

/** What a text says, as far as a classifier sees it: every dictionary word in it with how much it counts. */
export type Features = ReadonlyMap<string, number>;

/** A request's own words. What is read in them is kept with the object as long as somebody holds it. */
export interface RequestText {
  readonly title?: string;
  readonly body: string;
}

/** A word of the title counts as much as this many at the beginning of the body. */
const titleWeight = 5;
/** People say first what it is about: a word this many characters further on counts 1/e of it. */
const bodyReach = 100;
/** Beyond this a body adds next to nothing. */
const longestBody = 2_000;
/** Names of tree nodes that mean "none of the others". */
const emptyWords: ReadonlySet<string> = new Set(['其他', '其它']);

const featuresKept = new WeakMap<RequestText, Features>();
const wordsKept = new WeakMap<RequestText, ReadonlySet<string>>();

/**
 * The words of a request. Only words the dictionary knows: names, numbers and addresses of people never become features,
 * so that a stored model holds none of them.
 */
export function featuresOf(text: RequestText): Features {
  return keptIn(featuresKept, text, ({ title = '', body }) => {
    const features: Map<string, number> = new Map();
    addWords(features, title, () => titleWeight);
    addWords(features, body.slice(0, longestBody), (position) => Math.exp(-position / bodyReach));
    return features;
  });
}

/** The words of a label's own text (a path of the tree and its hint), each counting the same. */
export function featuresOfLabel(text: string): Features {
  const features: Map<string, number> = new Map();
  addWords(features, text, () => 1);
  return features;
}

/** Those of `words` that a reader sees as words in the text: 退休工资 holds 休工 for the dictionary, but nobody reads it so. */
export function wordsAsRead(text: RequestText, words: readonly string[]): string[] {
  const read = keptIn(wordsKept, text, ({ title = '', body }) => {
    const whole = `${title}\n${body.slice(0, longestBody)}`.normalize('NFKC').toLowerCase();
    return new Set(jieba().cutForSearch(whole, true));
  });
  return words.filter((word) => read.has(word));
}

/** Segmenting takes most of a suggestion's time, and one text is asked for its category, its unit and the reasons of each. */
function keptIn<T>(kept: WeakMap<RequestText, T>, text: RequestText, read: (text: RequestText) => T): T {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const made = read(text);
  kept.set(text, made);
  return made;
}

function addWords(features: Map<string, number>, text: string, weightAt: (position: number) => number): void {
  const normal = text.normalize('NFKC').toLowerCase();
  let from = 0;
  for (const word of jieba().cutAll(normal)) {
    const found = normal.indexOf(word, from);
    if (found >= 0) from = found;
    if (!isWord(word)) continue;
    features.set(word, (features.get(word) ?? 0) + weightAt(from));
  }
}

function isWord(word: string): boolean {
  return word.length > 1 && /^\p{Script=Han}+$/u.test(word) && !emptyWords.has(word);
}
