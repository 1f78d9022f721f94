'use client';

import { Step } from '@/admin/property/Step';
import { useLoaded } from '@/admin/verbs/use-loaded';
import { matterSteps, sourceKindLabels, stepLabels, taskStateLabels } from '@/domain/matters/labels';
import { formatDate } from '@/shared/dates';
import { loadMatter, type MatterBeside } from './load-beside';
import '../requests/requests.css';
import '../property/property.css';

/** Beside a matter: its line, its tasks, what it comes from, everything that happened. */
export function MatterPanel() {
  const { id, answer: beside, failed } = useLoaded(loadMatter);

  if (!id) return null;
  return (
    <section className="request-history" aria-labelledby="matter-history">
      {failed ? <p role="alert">没能取到记录，请刷新。</p> : null}
      {beside?.matter ? <Line matter={beside.matter} /> : null}
      {beside && beside.tasks.length > 0 ? (
        <>
          <h3>任务</h3>
          <ul>
            {beside.tasks.map(({ id: key, title, assigneeName, state, dueAt }) => (
              <li key={key}>
                <a href={`/admin/collections/matter-tasks/${key}`}>{title}</a>：{assigneeName}，
                {taskStateLabels[state]}，{formatDate(dueAt)}前
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {beside && beside.sources.length > 0 ? (
        <>
          <h3>从哪里来（{beside.sources.length}）</h3>
          <ul>
            {beside.sources.map(({ id: key, kind, summary, request }) => (
              <li key={key}>
                {request ? (
                  <a href={`/admin/collections/requests/${request}`}>{sourceKindLabels[kind]}</a>
                ) : (
                  sourceKindLabels[kind]
                )}
                ：{summary}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <h3 id="matter-history">记录</h3>
      <ol>
        {beside?.events.map(({ id: key, label, note, reason, back, actorName, at }) => (
          <Step
            key={key}
            label={back ? `${label}（退回）` : label}
            by={actorName}
            at={at}
            detail={note}
            reason={reason}
          />
        ))}
      </ol>
    </section>
  );
}

function Line({ matter: { number, step, state } }: { matter: NonNullable<MatterBeside['matter']> }) {
  return (
    <>
      <p>
        <a href={`/matters/${number}`} target="_blank" rel="noreferrer">
          居民看到的议题页面
        </a>
      </p>
      <ol aria-label="五步">
        {matterSteps.map((one) => (
          <li key={one} aria-current={one === step && state === 'open' ? 'step' : undefined}>
            {one === step ? <strong>{stepLabels[one]}</strong> : stepLabels[one]}
          </li>
        ))}
      </ol>
    </>
  );
}
