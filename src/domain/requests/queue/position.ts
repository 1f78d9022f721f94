import type { Position } from '@/database';
import { isId } from '@/shared/ids';

/** Where a page ended, as the text an address carries. */
export function positionText({ value, id }: Position): string {
  return `${value ?? ''}~${id}`;
}

/** Reads it; null for the first page and for whatever is no position. */
export function positionOf(text: string | null): Position | null {
  const [value = '', id = ''] = (text ?? '').split('~');
  if (!isId(id)) return null;
  if (value === '') return { value: null, id };
  return Number.isNaN(Date.parse(value)) ? null : { value: new Date(value).toISOString(), id };
}
