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

/** The word for a state on a tint that repeats it. */
export function StateTag({ state }: { state: RequestState }) {
  return (
    <span className={`request-tag request-tag--${tones[state] ?? 'going'}`}>
      {stateLabels[state] ?? state}
    </span>
  );
}

/** A request's state in a list of the panel. */
export function StateCell({ cellData, rowData, link, linkURL }: DefaultCellComponentProps) {
  const tag = <StateTag state={cellData as RequestState} />;
  if (!link) return tag;
  return <a href={linkURL ?? `/admin/collections/requests/${rowData?.id}`}>{tag}</a>;
}
