import type { NumberKind } from './date-formats';

const secondsPerDay = 86_400;
/** Days from the beginning of each calendar to 1970. In the older one, days after 28 February 1900 are one too many. */
const daysTo1970 = { from1900: 25_569, from1904: 24_107 } as const;

/** A number of a workbook as people read it. */
export function numberText(value: string, kind: NumberKind, is1904: boolean): string {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value;
  if (kind === 'elapsed') return clock(Math.round(number * secondsPerDay));
  if (kind === 'date' && number >= 0 && number < 2_958_466) return dateText(number, is1904);
  // Spreadsheet programs keep fifteen digits: a longer number has lost the rest, which its form then shows.
  if (Math.abs(number) >= 1e15) return number.toExponential().toUpperCase();
  return String(Number(number.toPrecision(15)));
}

function dateText(serial: number, is1904: boolean): string {
  if (serial < 1) return clock(Math.round(serial * secondsPerDay));
  const shift = is1904 ? daysTo1970.from1904 : daysTo1970.from1900;
  const seconds = Math.round((serial - shift) * secondsPerDay);
  const [day = '', time = ''] = new Date(seconds * 1000).toISOString().slice(0, 19).split('T');
  return time === '00:00:00' ? day : `${day} ${time}`;
}

/** 75 → 0:01:15 */
function clock(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
