// What XML 1.0 (section 2.2) has no place for: control characters, halves of surrogate pairs, two non-characters.
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** A text without the characters that make a feed unreadable and that nobody can see on a page. */
export function plainCharacters(text: string): string {
  return text.replace(unprintable, '');
}
