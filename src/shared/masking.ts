/**
 * What is left of personal data on the way out. Each function takes the plain value and returns text that identifies nobody by
 * itself; an empty value stays empty. Source: Personal Information Protection Law, arts 6 and 51 (least disclosure, de-identification).
 */

/** `13812345678` → `138****5678`; a landline keeps its area code and the last two digits; anything shorter keeps one character. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/[\s-]/g, '');
  if (/^\+?\d{11,}$/.test(digits) && !digits.startsWith('0')) return keepEnds(digits, 3, 4);
  return digits.length >= 7 ? keepEnds(digits, digits.startsWith('0') ? 4 : 1, 2) : keepEnds(digits, 1, 0);
}

/** `张三丰` → `张**`: the family name's first character and as many stars as there were characters. */
export function maskName(name: string): string {
  return keepEnds(name.trim(), 1, 0);
}

/** `130682199001011234` → `130*************34`: the province and the last two characters. */
export function maskIdNumber(idNumber: string): string {
  const text = idNumber.trim();
  return text.length >= 8 ? keepEnds(text, 3, 2) : keepEnds(text, 1, 0);
}

/** `明月豪苑3号楼2单元502室` → `明月豪苑*号楼*单元***室`: every number of a house, a floor or a room. */
export function maskAddress(address: string): string {
  return address
    .trim()
    .replace(/[0-9０-９A-Za-z]/g, '*')
    .replace(/[〇零一二三四五六七八九十百]+(?=[号栋幢座单元室户组排巷楼层])/g, '*');
}

/** Keeps `first` and `last` characters (not code units) and stars the rest. */
function keepEnds(text: string, first: number, last: number): string {
  const characters = [...text];
  const hidden = characters.length - first - last;
  if (hidden <= 0) return '*'.repeat(characters.length);
  return [
    ...characters.slice(0, first),
    '*'.repeat(hidden),
    ...characters.slice(characters.length - last),
  ].join('');
}
