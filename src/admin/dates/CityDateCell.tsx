'use client';

import type { DateFieldClient, DefaultCellComponentProps } from 'payload';
import { dateInWords } from './date-style';

/** A date in a list, by the city's clock. */
export function CityDateCell({ cellData, field }: DefaultCellComponentProps<DateFieldClient>) {
  if (!cellData) return <span>—</span>;
  return <time dateTime={String(cellData)}>{dateInWords(field, String(cellData))}</time>;
}
