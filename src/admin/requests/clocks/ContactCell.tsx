'use client';

import type { DefaultCellComponentProps } from 'payload';
import { formatDay, formatTime } from '@/shared/dates';
import { DueCell } from '../DueCell';

/** The deadline of first contact in a list; once there was contact, when that was and whether in time. */
export function ContactCell(props: DefaultCellComponentProps) {
  const { cellData, rowData } = props;
  const metAt: unknown = rowData?.firstContactAt;
  if (typeof metAt !== 'string' || metAt === '') return <DueCell {...props} />;
  const late = typeof cellData === 'string' && new Date(metAt) > new Date(cellData);
  return (
    <span className={`request-due request-due--${late ? 'overdue' : 'calm'}`}>
      {formatDay(metAt)} {formatTime(metAt)}
      <strong>{late ? '超期联系' : '已联系'}</strong>
    </span>
  );
}
