import { fail } from '@/shared/errors';
import { readXml } from './parse-xml';

/** Most characters of all texts together: they are in memory while the sheet is read. */
const mostCharacters = 100_000_000;

/** The texts that cells refer to by number; phonetic hints above characters are no text. */
export async function sharedStrings(pieces: AsyncIterable<string>): Promise<string[]> {
  const strings: string[] = [];
  let text = '';
  let characters = 0;
  let reads = false;
  let isHint = false;
  await readXml(pieces, {
    open(tag) {
      if (tag === 'si') text = '';
      if (tag === 'rPh') isHint = true;
      if (tag === 't') reads = !isHint;
    },
    close(tag) {
      if (tag === 't') reads = false;
      if (tag === 'rPh') isHint = false;
      if (tag !== 'si') return;
      strings.push(text);
      characters += text.length;
      if (characters > mostCharacters)
        fail('too-large', { message: '工作簿里的文字太多，请拆成几个文件，或另存为 CSV。' });
    },
    text(more) {
      if (reads) text += more;
    },
  });
  return strings;
}
