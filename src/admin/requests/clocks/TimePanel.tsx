'use client';

import { useLoaded } from '@/admin/verbs/use-loaded';
import { applicationKindLabels, decisionLabels } from '@/domain/requests/applications/kinds';
import { clockLabels, clockStageLabels } from '@/domain/requests/clocks/read-clocks';
import { rungLabels, supervisionStateLabels } from '@/domain/requests/supervision/rungs';
import { formatDateTime } from '@/shared/dates';
import { loadTime } from './load-time';
import type { TimeAnswer } from './time-answer';
import '../requests.css';
import './time.css';

/** The three clocks of a request with why, what was applied for, and the acts of supervision with their letters. */
export function TimePanel({ request }: { request?: string }) {
  const { id, answer: time, failed } = useLoaded(loadTime, request);

  if (!id) return null;
  return (
    <section className="request-time" aria-labelledby="request-time-title">
      <h3 id="request-time-title">时限</h3>
      {failed ? <p role="alert">没能取到时限，请刷新。</p> : null}
      {time?.waits ? <p>{time.waits}</p> : null}
      {time ? <Clocks clocks={time.clocks} /> : null}
      {time && time.applications.length > 0 ? <Applications rows={time.applications} /> : null}
      {time && time.supervisions.length > 0 ? <Supervisions rows={time.supervisions} /> : null}
    </section>
  );
}

function Clocks({ clocks }: { clocks: TimeAnswer['clocks'] }) {
  return (
    <ul>
      {clocks.map(({ kind, dueAt, metAt, stage, reason }) => (
        <li key={kind}>
          <strong>{clockLabels[kind]}</strong>{' '}
          <span className={`request-time__stage request-time__stage--${stage}`}>
            {clockStageLabels[stage]}
          </span>
          {dueAt ? <span className="request-time__fact">期限 {formatDateTime(dueAt)}</span> : null}
          {metAt ? (
            <span className="request-time__fact">
              {kind === 'progress' ? '上次告知' : '完成'} {formatDateTime(metAt)}
            </span>
          ) : null}
          {reason ? (
            <details>
              <summary>为什么是这一天</summary>
              {reason}
            </details>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Applications({ rows }: { rows: TimeAnswer['applications'] }) {
  return (
    <>
      <h4>延期和挂起申请</h4>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <strong>
              {applicationKindLabels[row.kind]}
              {row.days}个工作日：{decisionLabels[row.decision]}
            </strong>
            <span className="request-time__fact">
              {row.appliedByName} {formatDateTime(row.appliedAt)}
            </span>
            <p>{row.reason}</p>
            {row.note ? (
              <p>
                {row.decidedByName ? `${row.decidedByName}：` : ''}
                {row.note}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}

function Supervisions({ rows }: { rows: TimeAnswer['supervisions'] }) {
  return (
    <>
      <h4>督办</h4>
      <ol>
        {rows.map((row) => (
          <li key={row.id}>
            <strong>
              {rungLabels[row.rung]}：{supervisionStateLabels[row.state]}
            </strong>
            <span className="request-time__fact">
              {row.unitName} {row.issuedByName} {formatDateTime(row.issuedAt)}
            </span>
            <span className="request-time__fact">{formatDateTime(row.answerDueAt)}前回复</span>
            <p>{row.reason}</p>
            {row.answer ? <p>回复：{row.answer}</p> : null}
            {row.minutes ? <p>约谈记录：{row.minutes}</p> : null}
            {row.undertakings ? <p>承诺：{row.undertakings}</p> : null}
            {row.closingNote ? <p>办结：{row.closingNote}</p> : null}
            <a href={`/supervisions/${row.id}/letter`} target="_blank" rel="noreferrer">
              打印督办函 {row.number}
            </a>
          </li>
        ))}
      </ol>
    </>
  );
}
