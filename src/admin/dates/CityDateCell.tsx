'use client';

import type { DateFieldClient, DefaultCellComponentProps } from 'payload';
import { CellLink } from '../navigation/CellLink';
import { dateInWords } from './date-style';

/** A date in a list, by the city's clock. */
export function CityDateCell(props: DefaultCellComponentProps<DateFieldClient>) {
  const { cellData, field } = props;
  return (
    <CellLink {...props}>
      {cellData ? (
        <time dateTime={String(cellData)}>{dateInWords(field, String(cellData))}</time>
      ) : (
        <span>—</span>
      )}
    </CellLink>
  );
}
