'use client';

import { useLoaded } from '@/admin/verbs/use-loaded';
import {
  evaluationReasonLabels,
  evaluationSourceLabels,
  visitOutcomeLabels,
} from '@/domain/requests/follow-through/labels';
import { gradeLabels, outcomeLabels } from '@/domain/requests/labels';
import { formatDateTime } from '@/shared/dates';
import type { FollowThroughAnswer } from './follow-through-answer';
import { loadFollowThrough } from './load-follow-through';
import '../requests.css';
import '../clocks/time.css';

/** What followed the answer: the requester's word, the calls back, and whether our messages arrived. */
export function FollowThroughPanel() {
  const { id, answer, failed } = useLoaded(loadFollowThrough);

  if (!id) return null;
  return (
    <section className="request-time" aria-labelledby="follow-through-title">
      <h3 id="follow-through-title">评价、回访和通知</h3>
      {failed ? <p role="alert">没能取到评价和通知，请刷新。</p> : null}
      {answer ? <Reach answer={answer} /> : null}
      {answer ? <Evaluations rows={answer.evaluations} /> : null}
      {answer && answer.visits.length > 0 ? <Visits rows={answer.visits} /> : null}
      {answer && answer.messages.length > 0 ? <Messages rows={answer.messages} /> : null}
    </section>
  );
}

/** What the messages cannot do somebody has to: the phone. */
function Reach({ answer: { messages, reach } }: { answer: FollowThroughAnswer }) {
  const open = messages.filter(({ isOpen }) => isOpen).length;
  if (open > 0)
    return (
      <p role="alert" className="request-time__alert">
        <strong>通知未送达（{open} 条）。</strong>请打电话告诉反映人，然后点“已电话告知”。
      </p>
    );
  if (reach === 'landline') return <p>反映人留的是固定电话，收不到短信，有进展请打电话告诉。</p>;
  if (reach === 'account') return <p>反映人没有留电话，有进展发到反映人的账号。</p>;
  if (reach === 'none') return <p>反映人没有留电话，收不到通知。</p>;
  return null;
}

function Evaluations({ rows }: { rows: FollowThroughAnswer['evaluations'] }) {
  if (rows.length === 0) return <p>反映人还没有评价。</p>;
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.id}>
          <strong>
            {outcomeLabels[row.solved]}，{gradeLabels[row.satisfaction]}
          </strong>
          <span className="request-time__fact">
            {row.source ? evaluationSourceLabels[row.source] : '评价'}
            {row.recordedByName ? `，${row.recordedByName}登记` : ''} {formatDateTime(row.at)}
          </span>
          {row.superseded ? <p>后来反映人改口，以后一次为准。</p> : null}
          {row.reasons.length > 0 ? (
            <p>原因：{row.reasons.map((reason) => evaluationReasonLabels[reason]).join('、')}</p>
          ) : null}
          {row.comment ? <p>{row.comment}</p> : null}
        </li>
      ))}
    </ul>
  );
}

function Visits({ rows }: { rows: FollowThroughAnswer['visits'] }) {
  return (
    <>
      <h4>电话回访</h4>
      <ol>
        {rows.map((row) => (
          <li key={row.id}>
            <strong>{visitOutcomeLabels[row.outcome]}</strong>
            <span className="request-time__fact">
              {row.recordedByName} {formatDateTime(row.at)}
              {row.readBack ? '，已复述确认' : ''}
            </span>
            {row.note ? <p>内部：{row.note}</p> : null}
          </li>
        ))}
      </ol>
    </>
  );
}

function Messages({ rows }: { rows: FollowThroughAnswer['messages'] }) {
  return (
    <details>
      <summary>发给反映人的通知（{rows.length}）</summary>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            {row.channel}：{row.stateLabel}
            <span className="request-time__fact">{formatDateTime(row.at)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
