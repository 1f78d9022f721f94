import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { create, type Font } from 'fontkit';

/**
 * The one typeface of papers that are made as a PDF: Noto Serif SC (SIL Open Font License 1.1), which draws all of GBK, the extension A and the
 * characters of the 通用规范汉字表. Read at the first paper and kept: 15 MB.
 */
interface Typeface {
  data: Buffer;
  font: Font;
}

// On globalThis because the admin panel's bundle has its own copies of modules.
const key = Symbol.for('portal.mediation.typeface');
const shared = globalThis as { [key]?: Typeface };

export function typeface(): Typeface {
  shared[key] ??= load();
  return shared[key];
}

function load(): Typeface {
  const require = createRequire(path.join(process.cwd(), 'package.json'));
  const data = readFileSync(
    require.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
  );
  const font = create(data);
  if (!('hasGlyphForCodePoint' in font)) throw new Error('the typeface of papers is a collection of fonts');
  return { data, font };
}

/** What stands on the paper in the place of a character the typeface does not have: to be written in by hand. */
export const box = '□';

const unseen = /\p{Cf}|\p{Variation_Selector}|\s/u;

/** The characters of a text that cannot be printed, each once, in their order; names with rare characters must not become blank. */
export function missingCharacters(text: string): string[] {
  const { font } = typeface();
  return [...new Set(text.normalize('NFC'))].filter(
    (character) => !unseen.test(character) && !font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
  );
}

/** The text as it is printed: a box for each character that cannot be, and nothing for what is not seen anyway. */
export function printable(text: string): string {
  const { font } = typeface();
  return [...text.normalize('NFC')]
    .map((character) => {
      if (/\s/.test(character)) return character;
      if (unseen.test(character)) return '';
      return font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0) ? character : box;
    })
    .join('');
}
