'use client';

import { Button, useDocumentInfo } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { VerbDone, VerbOffer } from './types';
import { VerbDialog } from './VerbDialog';
import { loadVerbs } from './verb-calls';
import { verbDone } from './verb-done';
import './verbs.css';

const buttonStyles = { primary: 'primary', secondary: 'secondary', danger: 'error' } as const;

/** One button per verb the person may do now with this document; after a verb, what was done and the next item. */
export function VerbBar() {
  const { id, collectionSlug, savedDocumentData } = useDocumentInfo();
  const router = useRouter();
  const [offers, setOffers] = useState<VerbOffer[] | 'loading' | 'failed'>('loading');
  const [chosen, setChosen] = useState<VerbOffer | null>(null);
  const [done, setDone] = useState<VerbDone | null>(null);
  const [round, setRound] = useState(0);
  const confirmation = useRef<HTMLDivElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks again after a verb was done
  useEffect(() => {
    if (!id || !collectionSlug) return;
    const aborted = new AbortController();
    loadVerbs(collectionSlug, String(id), aborted.signal).then(setOffers, (error: unknown) => {
      if (aborted.signal.aborted) return;
      console.error(error);
      setOffers('failed');
    });
    return () => aborted.abort();
  }, [id, collectionSlug, round]);

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
      router.refresh();
    },
    [router],
  );

  if (!id || !collectionSlug) return null;
  return (
    <section className="verb-bar" aria-label="可以做的操作">
      {done ? (
        <div className="verb-bar__done" role="status" tabIndex={-1} ref={confirmation}>
          <strong>{done.message}</strong>
          {done.next ? (
            <a className="verb-bar__next" href={done.next.href}>
              下一件：{done.next.label}
            </a>
          ) : (
            <span>没有下一件了。</span>
          )}
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
                  setChosen(offer);
                }}
                extraButtonProps={{ 'data-verb': offer.verb }}
              >
                {offer.label}
              </Button>
            ))
          : null}
      </div>
      {chosen ? (
        <VerbDialog
          key={chosen.verb}
          collection={collectionSlug}
          id={String(id)}
          offer={chosen}
          seen={textOf(savedDocumentData?.updatedAt)}
          onClose={() => setChosen(null)}
          onDone={finish}
        />
      ) : null}
    </section>
  );
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
