'use client';

import { useLoaded } from '@/admin/verbs/use-loaded';
import { Step } from './Step';
import '../requests/requests.css';
import './property.css';

/** A step of a history as the API gives it. */
export interface HistoryStep {
  id: string;
  label: string;
  detail?: string | null;
  reason?: string | null;
  actorName: string;
  at: string;
}

/** Every step with the document that is open: who, when, from what to what, and why. `name` is unique on the page. */
export function StepHistory({
  name,
  title = '记录',
  empty,
  load,
}: {
  name: string;
  title?: string;
  /** What is said where there is no step; nothing when absent. */
  empty?: string;
  load: (document: string, signal: AbortSignal) => Promise<HistoryStep[]>;
}) {
  const { id, answer: steps, failed } = useLoaded(load);
  if (!id) return null;
  return (
    <section className="request-history" aria-labelledby={name}>
      <h3 id={name}>{title}</h3>
      {failed ? <p role="alert">没能取到记录，请刷新。</p> : null}
      {empty && steps?.length === 0 ? <p>{empty}</p> : null}
      <ol>
        {steps?.map(({ id: key, label, detail, reason, actorName, at }) => (
          <Step key={key} label={label} by={actorName} at={at} detail={detail} reason={reason} />
        ))}
      </ol>
    </section>
  );
}
