/** How lists, keyboards and old systems write the dot inside a name such as 阿依古丽·买买提. */
const dots = /\s*[·•‧∙⋅・᛫]\s*/g;
/** Signs without a width, which come along when a name is copied from a page or a table. */
const unseen = /\p{Cf}/gu;
const betweenHan = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;

/**
 * One spelling for the name of a person, so that 付　婷, as printed lists pad names of two characters, and 付婷 are one: no spaces between
 * Chinese characters, one kind of dot, full-width letters as half-width ones. Names in letters keep single spaces.
 */
export function personName(name: string): string {
  return name
    .replace(unseen, '')
    .normalize('NFKC')
    .replace(dots, '·')
    .replace(betweenHan, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Spellings under which the name may stand in rows that were stored before names had one: as it is, and padded. */
export function spellingsOf(name: string): string[] {
  const plain = personName(name);
  return [...new Set([plain, name, ...[' ', '　'].map((pad) => [...plain].join(pad))])];
}
