'use client';

import { useLoaded } from '@/admin/verbs/use-loaded';
import { loadAnswers } from './load-answers';
import './requests.css';

/** What the requester answered to the questions of the category. */
export function AnswersPanel({ request }: { request?: string }) {
  const { answer, failed } = useLoaded(loadAnswers, request);
  const answers = answer ?? [];

  if (failed) return <p role="alert">没能取到补充回答，请刷新。</p>;
  return answers.map(({ id: key, label, answer }) => (
    <div key={key} className="plain-value">
      <span className="plain-value__label">{label}</span>
      <span className="plain-value__text">{answer}</span>
    </div>
  ));
}
