'use client';

import { useLoaded } from '@/admin/verbs/use-loaded';
import { loadSteps } from './load-beside';
import { Step } from './Step';
import '../requests/requests.css';
import './property.css';

/** Every step with the document: who, when, from what to what, and why. */
export function HistoryPanel() {
  const { id, answer: steps, failed } = useLoaded(loadSteps);

  if (!id) return null;
  return (
    <section className="request-history" aria-labelledby="property-history-title">
      <h3 id="property-history-title">记录</h3>
      {failed ? <p role="alert">没能取到记录，请刷新。</p> : null}
      {steps?.length === 0 ? <p>还没有记录。</p> : null}
      <ol>
        {steps?.map(({ id: key, label, detail, reason, actorName, at }) => (
          <Step key={key} label={label} by={actorName} at={at} detail={detail} reason={reason} />
        ))}
      </ol>
    </section>
  );
}
