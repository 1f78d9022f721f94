const numerals = '零一二三四五六七八九';
const digitOf = (digit: string | undefined): number => (digit ? numerals.indexOf(digit) : 0);

/** 第十二网格 is 第12网格 for ordering; numbers up to 99, other characters as they are. */
const withDigits = (text: string): string =>
  text.replace(/([一二三四五六七八九])?十([一二三四五六七八九])?|[一二三四五六七八九]/g, (all, tens, ones) =>
    all.includes('十') ? String((tens ? digitOf(tens) : 1) * 10 + digitOf(ones)) : String(digitOf(all)),
  );

/** The order in which people count places: 第一网格, 第二网格, 第十网格; 2号楼 before 10号楼. */
export const byNumberedName = (one: string, other: string): number =>
  withDigits(one).localeCompare(withDigits(other), 'zh', { numeric: true });
