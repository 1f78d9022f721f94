'use client';

import { useCallback, useRef, useState } from 'react';
import { performVerb } from '@/admin/verbs/verb-calls';
import { verbDone } from '@/admin/verbs/verb-done';

/** One request that joins another, both by id and number. */
export interface Merging {
  duplicate: { id: string; number: string };
  main: { id: string; number: string };
}

/** One click carries no sentence of the person’s own, so the timeline says how it came about. */
const reason = '在工作台比对后，确认是同一件事。';
const undoReason = '在工作台并错了，不是同一件事。';

/** Merges two requests through the verb itself and keeps the last merge at hand, so that it can be taken back at once. */
export function useMerging(tell: {
  merged: (merging: Merging) => void;
  undone: (merging: Merging) => void;
  say: (words: string) => void;
}) {
  const latest = useRef(tell);
  latest.current = tell;
  const running = useRef(false);
  const [last, setLast] = useState<Merging | null>(null);

  /** Does one thing at a time: a key that is pressed twice merges once. */
  const alone = useCallback(async (verb: string, merging: Merging, input: Record<string, unknown>) => {
    if (running.current) return false;
    running.current = true;
    const outcome = await performVerb('requests', merging.duplicate.id, verb, input, null);
    running.current = false;
    // Whatever it came to, what stands here is older than what was just heard.
    document.dispatchEvent(new Event(verbDone));
    if ('done' in outcome) return true;
    const { message, fields } = outcome.refused;
    const why = Object.values(fields).join('；') || message;
    latest.current.say(`没有完成：${why}`);
    return false;
  }, []);

  const merge = useCallback(
    async (merging: Merging) => {
      if (!(await alone('merge', merging, { main: merging.main.number, reason }))) return;
      setLast(merging);
      latest.current.merged(merging);
    },
    [alone],
  );

  const undo = useCallback(async () => {
    if (!last || !(await alone('undo-merge', last, { reason: undoReason }))) return;
    setLast(null);
    latest.current.undone(last);
  }, [alone, last]);

  return { last, merge, undo };
}
