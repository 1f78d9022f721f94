import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';

// The dictionary costs 0.2 s and 40 MB, so it is loaded at the first text, once per process.
const key = Symbol.for('portal.jieba');
const holder = globalThis as { [key]?: Jieba };

/** The word segmenter with its dictionary, one per process. */
export function jieba(): Jieba {
  holder[key] ??= Jieba.withDict(dict);
  return holder[key];
}
