import { inDigits } from './numerals';

/** 第十二网格 is 第12网格 for ordering; numbers up to 99, other characters as they are. */
const withDigits = (text: string): string =>
  text.replace(
    /([一二三四五六七八九])?(十)([一二三四五六七八九])?|([一二三四五六七八九])/g,
    (_all, tens, ten, ones, alone) => inDigits(tens, ten, alone ?? ones),
  );

/** The order in which people count places: 第一网格, 第二网格, 第十网格; 2号楼 before 10号楼. */
export const byNumberedName = (one: string, other: string): number =>
  withDigits(one).localeCompare(withDigits(other), 'zh', { numeric: true });
