import type { Limit } from './limits';

/** The source text of a default of this product: rules differ from place to place, an administrator writes the local one. */
export const local = (text: string) => `${text}（本平台默认值，各地规定不同，可在“设置”里修改）`;

/** Hours that run through nights and holidays. */
export function hours(value: number, source: string): Limit {
  return { value, unit: 'hour', dayKind: 'calendar', source };
}

/** Working days of the national calendar. */
export function workingDays(value: number, source: string): Limit {
  return { value, unit: 'day', dayKind: 'working', source };
}

/** Days that run through, and anything that is only a number: times, per cent, households. */
export function count(value: number, source: string): Limit {
  return { value, unit: 'day', dayKind: 'calendar', source };
}
