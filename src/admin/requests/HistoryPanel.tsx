'use client';

import { useLoaded } from '@/admin/verbs/use-loaded';
import { stateLabels } from '@/domain/requests/states';
import { formatDateTime } from '@/shared/dates';
import { type HistoryEvent, loadHistory } from './load-history';
import './requests.css';

/** Every step so far: who, for which unit, when, from where to where, and why; staff also see what the requester does not. */
export function HistoryPanel({ request }: { request?: string }) {
  const { id, answer: history, failed } = useLoaded(loadHistory, request);

  if (!id) return null;
  return (
    <section className="request-history" aria-labelledby="request-history-title">
      <h3 id="request-history-title">办理记录</h3>
      {failed ? <p role="alert">没能取到办理记录，请刷新。</p> : null}
      <ol>
        {history?.events.map((event) => (
          <HistoryStep key={event.id} event={event} />
        ))}
      </ol>
      {history && history.total > history.events.length ? (
        <p>
          只列出最近 {history.events.length} 步，共 {history.total} 步；更早的在“办理记录”里。
        </p>
      ) : null}
    </section>
  );
}

function HistoryStep({ event }: { event: HistoryEvent }) {
  const { label, at, actorName, unitName, from, to, note, internalNote } = event;
  return (
    <li>
      <strong>{label}</strong>
      <span className="request-history__facts">
        {[unitName, actorName].filter(Boolean).join(' ')}
        <time dateTime={at}>{formatDateTime(at)}</time>
      </span>
      {from ? (
        <span className="request-history__move">
          {stateLabels[from]} → {stateLabels[to]}
        </span>
      ) : null}
      {note ? <p>{note}</p> : null}
      {internalNote ? <p className="request-history__internal">内部：{internalNote}</p> : null}
    </li>
  );
}
