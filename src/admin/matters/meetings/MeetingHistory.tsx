'use client';

import { Step } from '@/admin/property/Step';
import { useLoaded } from '@/admin/verbs/use-loaded';
import { loadSteps } from './load-meeting';
import '@/admin/requests/requests.css';
import '@/admin/property/property.css';

/** Every step of a meeting so far. */
export function MeetingHistory() {
  const { id, answer: steps, failed } = useLoaded(loadSteps);

  if (!id) return null;
  return (
    <section className="request-history" aria-labelledby="meeting-history">
      <h3 id="meeting-history">操办记录</h3>
      {failed ? <p role="alert">没能取到记录，请刷新。</p> : null}
      <ol>
        {steps?.map(({ id: key, label, detail, reason, actorName, at }) => (
          <Step key={key} label={label} by={actorName} at={at} detail={detail} reason={reason} />
        ))}
      </ol>
    </section>
  );
}
