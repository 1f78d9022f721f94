import type { ReactNode } from 'react';
import type { CounterDuplicate, QueueItem } from '@/domain/requests';
import { formatDate } from '@/shared/dates';

type Shown = Pick<
  QueueItem & CounterDuplicate,
  'id' | 'number' | 'title' | 'place' | 'stateLabel' | 'submittedAt'
>;

/** A request beside the counter's form: its page in a new window, where it stands, and what can be done about it in one press. */
export function RequestLine(props: { request: Shown; more: readonly string[]; children: ReactNode }) {
  const { request, more, children } = props;
  const { id, number, title, place, stateLabel, submittedAt } = request;
  const facts = [number, stateLabel, place, `${formatDate(submittedAt)}提出`, ...more];
  return (
    <li>
      <a className="govuk-link" href={`/admin/collections/requests/${id}`} target="_blank" rel="noreferrer">
        {title}（新窗口）
      </a>
      <span className="app-muted">{facts.filter(Boolean).join('，')}</span>
      {children}
    </li>
  );
}
