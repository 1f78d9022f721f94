'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import { verbDone } from './verb-done';

/**
 * What a panel shows beside a document, the open one or `given`: read when it opens and again after each verb. `load` must be
 * the same function at every rendering.
 */
export function useLoaded<Answer>(
  load: (id: string, signal: AbortSignal) => Promise<Answer>,
  given?: string,
): {
  /** Absent while the document is new. */
  id: string | number | undefined;
  answer: Answer | null;
  failed: boolean;
} {
  const open = useDocumentInfo();
  const id = given ?? open.id;
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [failed, setFailed] = useState(false);
  const [round, setRound] = useState(0);

  useEffect(() => {
    const again = () => setRound((count) => count + 1);
    document.addEventListener(verbDone, again);
    return () => document.removeEventListener(verbDone, again);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round reads again after a verb was done
  useEffect(() => {
    if (!id) return;
    setFailed(false);
    const aborted = new AbortController();
    load(String(id), aborted.signal).then(setAnswer, (error: unknown) => {
      if (aborted.signal.aborted) return;
      console.error(error);
      setFailed(true);
    });
    return () => aborted.abort();
  }, [id, round, load]);

  return { id, answer, failed };
}
