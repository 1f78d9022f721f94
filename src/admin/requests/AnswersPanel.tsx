'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import { type AnswerItem, loadAnswers } from './load-answers';
import './requests.css';

/** What the requester answered to the questions of the category. */
export function AnswersPanel() {
  const { id } = useDocumentInfo();
  const [answers, setAnswers] = useState<AnswerItem[]>([]);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    if (!id) return;
    const aborted = new AbortController();
    loadAnswers(String(id), aborted.signal).then(setAnswers, (error: unknown) => {
      if (aborted.signal.aborted) return;
      console.error(error);
      setFailed(true);
    });
    return () => aborted.abort();
  }, [id]);

  if (failed) return <p role="alert">没能取到补充回答，请刷新。</p>;
  return answers.map(({ id: key, label, answer }) => (
    <div key={key} className="plain-value">
      <span className="plain-value__label">{label}</span>
      <span className="plain-value__text">{answer}</span>
    </div>
  ));
}
