'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { QueueItem } from '@/domain/requests';
import { searchKindOf } from '@/domain/requests/queue/search-kind';
import { findByPhone, loadQueue } from './calls';

/** The lines of the list, as far as they were read. */
export interface Queue {
  items: QueueItem[];
  next: string | null;
  state: 'loading' | 'ready' | 'failed';
  problem: string;
  /** What was done here since the list was read: the line stays where it was, with the word for it. */
  done: ReadonlyMap<string, string>;
}

/** So many lines are shown before somebody asks for more. */
const pageFull = 50;

const empty: Queue = { items: [], next: null, state: 'loading', problem: '', done: new Map() };

/** Reads a list and the pages after it; lookups of a phone come from `phone`, which never stands in an address. */
export function useQueue(query: string | null, phone: string) {
  const [queue, setQueue] = useState<Queue>(empty);
  const [round, setRound] = useState(0);
  const running = useRef<AbortController | null>(null);

  const read = useCallback(
    async (after: string) => {
      if (query === null) return;
      running.current?.abort();
      const aborted = new AbortController();
      running.current = aborted;
      setQueue((before) => (after ? before : { ...empty, items: before.items }));
      try {
        let from = after;
        let found = 0;
        // A search answers what it found so far; what it found shows while the older ones are looked through.
        do {
          const page = phone
            ? { items: await findByPhone(phone), next: null }
            : await loadQueue(query, from, aborted.signal);
          if (aborted.signal.aborted) return;
          found += page.items.length;
          const [begun, goesOn] = [from !== '', page.next !== null && found < pageFull];
          setQueue((before) => ({
            ...before,
            items: begun ? [...before.items, ...unknownTo(before.items, page.items)] : page.items,
            next: goesOn ? null : page.next,
            state: goesOn ? 'loading' : 'ready',
          }));
          from = page.next ?? '';
        } while (from !== '' && found < pageFull);
      } catch (error) {
        if (aborted.signal.aborted) return;
        const problem = error instanceof Error ? error.message : '没有连上服务器。';
        setQueue((before) => ({ ...before, state: 'failed', problem }));
      }
    },
    [query, phone],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round reads the list again
  useEffect(() => {
    read('');
    return () => running.current?.abort();
  }, [read, round]);

  const again = useCallback(() => setRound((count) => count + 1), []);
  const more = useCallback(() => {
    if (queue.next) read(queue.next);
  }, [queue.next, read]);
  const markDone = useCallback((id: string, word: string) => {
    setQueue((before) => ({ ...before, done: new Map(before.done).set(id, word) }));
  }, []);
  const markOpen = useCallback((id: string) => {
    setQueue((before) => ({ ...before, done: new Map([...before.done].filter(([one]) => one !== id)) }));
  }, []);
  return { queue, again, more, markDone, markOpen };
}

function unknownTo(known: QueueItem[], items: QueueItem[]): QueueItem[] {
  const ids = new Set(known.map(({ id }) => id));
  return items.filter(({ id }) => !ids.has(id));
}

/** Whether what was typed is looked up as a phone. */
export function isPhone(text: string): boolean {
  return searchKindOf(text) === 'phone';
}
