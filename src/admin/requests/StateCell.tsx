'use client';

import type { DefaultCellComponentProps } from 'payload';
import { type RequestState, stateLabels } from '@/domain/requests/states';
import './requests.css';

const tones: Partial<Record<RequestState, string>> = {
  submitted: 'waiting',
  returned: 'waiting',
  reopened: 'waiting',
  closed: 'done',
  answered: 'done',
  evaluation: 'done',
  declined: 'quiet',
  paused: 'quiet',
  merged: 'quiet',
  withdrawn: 'quiet',
};

/** A request's state in a list: the word on a tint that repeats it. */
export function StateCell({ cellData, rowData, link, linkURL }: DefaultCellComponentProps) {
  const state = cellData as RequestState;
  const word = stateLabels[state] ?? String(cellData ?? '');
  const tag = <span className={`request-tag request-tag--${tones[state] ?? 'going'}`}>{word}</span>;
  if (!link) return tag;
  return <a href={linkURL ?? `/admin/collections/requests/${rowData?.id}`}>{tag}</a>;
}
