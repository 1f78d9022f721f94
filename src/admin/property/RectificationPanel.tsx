'use client';

import { useLoaded } from '@/admin/verbs/use-loaded';
import { answerChannelLabels, verdictLabels } from '@/domain/property/rectifications/labels';
import { loadRectification, type RectificationAnswer } from './load-beside';
import { Step } from './Step';
import '../requests/requests.css';
import './property.css';

/** Every step so far; for the community also which household said what, which whoever manages never sees. */
export function RectificationPanel() {
  const { id, answer: beside, failed } = useLoaded(loadRectification);

  if (!id) return null;
  return (
    <section className="request-history" aria-labelledby="rectification-history">
      <h3 id="rectification-history">记录</h3>
      {failed ? <p role="alert">没能取到记录，请刷新。</p> : null}
      <p>
        <a href={`/rectifications/${id}`} target="_blank" rel="noreferrer">
          居民看到的整改页面
        </a>
      </p>
      <ol>
        {beside?.steps.map(({ id: key, label, note, reason, actorName, at }) => (
          <Step key={key} label={label} by={actorName} at={at} detail={note} reason={reason} />
        ))}
      </ol>
      {beside && beside.answers.length > 0 ? (
        <>
          <h3>住户的回答</h3>
          <ol>
            {beside.answers.map((answer) => (
              <Answer key={answer.id} answer={answer} />
            ))}
          </ol>
        </>
      ) : null}
    </section>
  );
}

function Answer({ answer }: { answer: RectificationAnswer }) {
  const { household, askRound, verdict, words, channel, at } = answer;
  const home = typeof household === 'object' && household?.name ? household.name : '一户';
  return (
    <Step
      label={verdictLabels[verdict]}
      by={`${home}，第${askRound}次问，${answerChannelLabels[channel]}`}
      at={at}
      detail={words}
    />
  );
}
