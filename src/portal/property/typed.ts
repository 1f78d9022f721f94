import { type FormValues, textOf } from '../shared';

/** What three number fields say, as a day; '' when nothing was typed, the words as they are when it is no day. */
export function typedDay(values: FormValues, name: string): string {
  const parts = ['year', 'month', 'day'].map((part) => textOf(values, `${name}-${part}`).normalize('NFKC'));
  if (parts.every((part) => part === '')) return '';
  const [year = '', month = '', day = ''] = parts;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The three fields of a day, as they were typed. */
export const dayParts = (values: FormValues, name: string) => ({
  year: textOf(values, `${name}-year`),
  month: textOf(values, `${name}-month`),
  day: textOf(values, `${name}-day`),
});
