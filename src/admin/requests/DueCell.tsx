'use client';

import type { DefaultCellComponentProps } from 'payload';
import { clockRuns, type RequestState } from '@/domain/requests/states';
import { formatDay, formatTime } from '@/shared/dates';
import { dueTone, dueWords } from '@/shared/due-words';
import './requests.css';

/** The deadline in a list: day and hour, and how near it is in words and colour; only while the clock runs. */
export function DueCell({ cellData, rowData }: DefaultCellComponentProps) {
  if (typeof cellData !== 'string' || cellData === '') return <span className="request-due">—</span>;
  const due = new Date(cellData);
  const day = `${formatDay(due)} ${formatTime(due)}`;
  const state = rowData?.state as RequestState | undefined;
  if (state && !clockRuns(state)) return <span className="request-due">{day}</span>;
  const at = new Date();
  return (
    <span className={`request-due request-due--${dueTone(due, at)}`}>
      {day}
      <strong>{dueWords(due, at)}</strong>
    </span>
  );
}
