'use client';

import { useLoaded } from '@/admin/verbs/use-loaded';
import { stateLabels } from '@/domain/requests/states';
import { formatDateTime } from '@/shared/dates';
import { loadSignalRequests } from './load-signal-requests';
import '../requests.css';

/** The requests a signal is about, each one click away. */
export function SignalRequests() {
  const { answer: rows, failed } = useLoaded(loadSignalRequests);

  if (failed) return <p role="alert">没能取到涉及的诉求，请刷新。</p>;
  if (!rows) return null;
  return (
    <section className="request-related" aria-label="涉及的诉求">
      <h3>涉及的诉求（{rows.length} 件）</h3>
      <ul>
        {rows.map(({ id, number, title, state, repliedAt }) => (
          <li key={id}>
            <a href={`/admin/collections/requests/${id}`}>
              {number} {title}
            </a>{' '}
            {stateLabels[state]}
            {repliedAt ? `，${formatDateTime(repliedAt)}答复` : ''}
          </li>
        ))}
      </ul>
    </section>
  );
}
