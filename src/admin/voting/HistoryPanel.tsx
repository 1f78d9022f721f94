'use client';

import { Step } from '@/admin/property/Step';
import { useLoaded } from '@/admin/verbs/use-loaded';
import '../requests/requests.css';
import '../property/property.css';

interface VoteStepDone {
  id: string;
  label: string;
  detail?: string | null;
  reason?: string | null;
  actorName: string;
  at: string;
}

/** Every step of the vote: who, when, what and why. Of ballots there is none. */
export function HistoryPanel() {
  const { id, answer: steps, failed } = useLoaded(loadSteps);
  if (!id) return null;
  return (
    <section className="request-history" aria-labelledby="vote-history-title">
      <h3 id="vote-history-title">记录</h3>
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

async function loadSteps(vote: string, signal: AbortSignal): Promise<VoteStepDone[]> {
  const query = { 'where[vote][equals]': vote, sort: '-at', limit: '100', depth: '0' };
  const answer = await fetch(`/api/vote-events?${new URLSearchParams(query)}`, {
    credentials: 'include',
    signal,
  });
  if (answer.status === 403) return [];
  if (!answer.ok) throw new Error(`vote-events answered ${answer.status}`);
  const { docs } = (await answer.json()) as { docs: VoteStepDone[] };
  return docs;
}
