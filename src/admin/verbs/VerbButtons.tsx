'use client';

import { Button } from '@payloadcms/ui';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { VerbDone, VerbOffer } from './types';
import { UnsavedDialog } from './UnsavedDialog';
import { VerbDialog } from './VerbDialog';
import { loadVerbs } from './verb-calls';
import { verbDone } from './verb-done';
import './verbs.css';

const buttonStyles = { primary: 'primary', secondary: 'secondary', danger: 'error' } as const;

interface VerbButtonsProps {
  collection: string;
  id: string;
  /** updatedAt of the document as the page shows it. */
  seen: string | null;
  /** Saves what was typed beside the verbs and is not saved yet; null when there is nothing. Verbs wait for it. */
  saveFirst?: (() => Promise<boolean>) | null;
  /** A letter for each verb that has one; the page listens for it and presses the button. */
  letters?: Readonly<Record<string, string>>;
  /** After a verb; without it the bar says what was done and offers the next item itself. */
  onDone?: (done: VerbDone) => void;
}

/** One button per verb the person may do now with a document; after a verb, what was done and the next item. */
export function VerbButtons({
  collection,
  id,
  seen,
  saveFirst = null,
  letters = {},
  onDone,
}: VerbButtonsProps) {
  const [offers, setOffers] = useState<VerbOffer[] | 'loading' | 'failed'>('loading');
  const [chosen, setChosen] = useState<VerbOffer | null>(null);
  const [waiting, setWaiting] = useState<{ offer: VerbOffer; save: () => Promise<boolean> } | null>(null);
  const [done, setDone] = useState<VerbDone | null>(null);
  const [round, setRound] = useState(0);
  const wanted = useRef<string | null>(null);
  const confirmation = useRef<HTMLDivElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks again after a verb was done
  useEffect(() => {
    const aborted = new AbortController();
    const show = (now: VerbOffer[]) => {
      const goingOn = now.find(({ verb }) => verb === wanted.current);
      wanted.current = null;
      setOffers(now);
      if (goingOn) setChosen(goingOn);
    };
    loadVerbs(collection, id, aborted.signal).then(show, (error: unknown) => {
      if (aborted.signal.aborted) return;
      console.error(error);
      setOffers('failed');
    });
    return () => aborted.abort();
  }, [id, collection, round]);

  useEffect(() => {
    if (done) confirmation.current?.focus();
  }, [done]);

  const finish = useCallback(
    (result: VerbDone) => {
      setChosen(null);
      setDone(result);
      setOffers('loading'); // what could be done before may be refused now
      setRound((count) => count + 1);
      document.dispatchEvent(new Event(verbDone));
      onDone?.(result);
    },
    [onDone],
  );

  /** What is offered, and what it asks, may be another after saving: everything is read again, then the verb goes on. */
  function goOn(verb: string): void {
    wanted.current = verb;
    setWaiting(null);
    setOffers('loading');
    setRound((count) => count + 1);
  }

  return (
    <section className="verb-bar" aria-label="可以做的操作">
      {done ? (
        <div className="verb-bar__done" role="status" tabIndex={-1} ref={confirmation}>
          <strong>{done.message}</strong>
          {done.next ? (
            <a className="verb-bar__next" href={done.next.href}>
              下一件：{done.next.label}
            </a>
          ) : null}
          {done.next === null ? <span>没有下一件了。</span> : null}
        </div>
      ) : null}
      <div className="verb-bar__buttons">
        {offers === 'loading' ? <span className="verb-bar__hint">正在查看可以做什么…</span> : null}
        {offers === 'failed' ? (
          <span className="verb-bar__hint" role="alert">
            没能取到可做的操作。
            <button type="button" className="verb-bar__retry" onClick={() => setRound((count) => count + 1)}>
              再试一次
            </button>
          </span>
        ) : null}
        {Array.isArray(offers) && offers.length === 0 ? (
          <span className="verb-bar__hint">现在没有需要您做的操作。</span>
        ) : null}
        {Array.isArray(offers)
          ? offers.map((offer) => (
              <Button
                key={offer.verb}
                buttonStyle={buttonStyles[offer.tone]}
                size="medium"
                margin={false}
                onClick={() => {
                  setDone(null);
                  if (saveFirst) setWaiting({ offer, save: saveFirst });
                  else setChosen(offer);
                }}
                extraButtonProps={{
                  'data-verb': offer.verb,
                  ...(letters[offer.verb] ? { 'aria-keyshortcuts': letters[offer.verb] } : {}),
                }}
              >
                {offer.label}
                {letters[offer.verb] ? <kbd className="verb-bar__key">{letters[offer.verb]}</kbd> : null}
              </Button>
            ))
          : null}
      </div>
      {waiting ? (
        <UnsavedDialog
          label={waiting.offer.label}
          save={waiting.save}
          onClose={() => setWaiting(null)}
          onSaved={() => goOn(waiting.offer.verb)}
        />
      ) : null}
      {chosen ? (
        <VerbDialog
          key={chosen.verb}
          collection={collection}
          id={id}
          offer={chosen}
          seen={seen}
          onClose={() => setChosen(null)}
          onDone={finish}
        />
      ) : null}
    </section>
  );
}
