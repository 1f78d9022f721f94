'use client';

import { type RefObject, useEffect, useState } from 'react';
import type { VerbDone } from '@/admin/verbs/types';
import { useLoaded } from '@/admin/verbs/use-loaded';
import { VerbButtons } from '@/admin/verbs/VerbButtons';
import type { Presence, Sheet } from '@/domain/requests';
import { formatDateTime } from '@/shared/dates';
import { dueTone, dueWords } from '@/shared/due-words';
import { AnswersPanel } from '../AnswersPanel';
import { TimePanel } from '../clocks/TimePanel';
import { RelatedPanel } from '../dispatch/RelatedPanel';
import { HistoryPanel } from '../HistoryPanel';
import { PhotosPanel } from '../PhotosPanel';
import { StateTag } from '../StateCell';
import { BesidePanel } from './BesidePanel';
import { loadSheet, sayPresence } from './calls';
import { verbLetters } from './shortcuts';
import type { Merging } from './use-merging';

const every = 20_000;

/** The open request: what it says, what one may do, and everything that helps to decide. */
export function RequestPane(props: PaneProps) {
  const [round, setRound] = useState(0);
  const again = () => setRound((count) => count + 1);
  return <Loaded key={`${props.id}-${round}`} {...props} onAgain={again} />;
}

interface PaneProps {
  id: string;
  heading: RefObject<HTMLHeadingElement | null>;
  onDone: (done: VerbDone) => void;
  onOpen: (id: string) => void;
  onMerge: (merging: Merging) => void;
}

function Loaded(props: PaneProps & { onAgain: () => void }) {
  const { id, heading, onDone, onOpen, onMerge, onAgain } = props;
  const { answer: sheet, failed } = useLoaded(loadSheet, id);
  const presence = usePresence(id);

  if (failed)
    return (
      <p role="alert" className="workbench__problem">
        没能打开这件诉求：它可能已经不归您看了，或者网络断了。
        <button type="button" className="workbench__link" onClick={onAgain}>
          再试一次
        </button>
      </p>
    );
  if (!sheet) return <p className="workbench__hint">正在打开……</p>;
  return (
    <article className="sheet" aria-labelledby="sheet-title">
      <header className="sheet__header">
        <p className="sheet__number">
          {sheet.number} <StateTag state={sheet.state} /> <DueWords sheet={sheet} />
        </p>
        <h2 id="sheet-title" ref={heading} tabIndex={-1}>
          {sheet.title}
        </h2>
      </header>
      <Standing sheet={sheet} presence={presence} onAgain={onAgain} />
      <VerbButtons
        key={sheet.revision}
        collection="requests"
        id={id}
        seen={sheet.updatedAt}
        letters={verbLetters}
        onDone={onDone}
      />
      <div className="sheet__columns">
        <div>
          <p className="sheet__body">{sheet.body}</p>
          <PhotosPanel request={id} />
          <AnswersPanel request={id} />
          <dl className="sheet__facts">
            {sheet.facts.map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          {sheet.reply ? (
            <section className="request-related" aria-labelledby="sheet-reply">
              <h3 id="sheet-reply">答复</h3>
              <p className="sheet__body">{sheet.reply}</p>
            </section>
          ) : null}
          <p>
            <a href={`/admin/collections/requests/${id}`}>打开完整资料（查看电话、改分类和地点）</a>
          </p>
          <RelatedPanel request={id} />
          <BesidePanel id={id} number={sheet.number} onOpen={onOpen} onMerge={onMerge} />
        </div>
        <div>
          <TimePanel request={id} />
          <HistoryPanel request={id} />
        </div>
      </div>
    </article>
  );
}

function DueWords({ sheet: { dueAt } }: { sheet: Sheet }) {
  if (!dueAt) return null;
  const due = new Date(dueAt);
  const at = new Date();
  return (
    <span className={`request-due request-due--${dueTone(due, at)}`}>
      {formatDateTime(due)}
      <strong>{dueWords(due, at)}</strong>
    </span>
  );
}

/** Who else has it open, and whether what stands here is still true. What was typed stays either way. */
function Standing(props: { sheet: Sheet; presence: Presence | null; onAgain: () => void }) {
  const { sheet, presence, onAgain } = props;
  if (!presence) return null;
  const { others, revision, stateLabel, last } = presence;
  const moved = revision !== sheet.revision;
  return (
    <div role="status">
      {others.length > 0 ? (
        <p className="sheet__notice">{others.join('、')}也开着这一件，动手前先说一声。</p>
      ) : null}
      {moved ? (
        <p className="sheet__notice sheet__notice--moved">
          <strong>
            {last ? `${last.actorName}在${formatDateTime(last.at)}做了“${last.label}”` : '这件刚有变化'}
            ，现在是“{stateLabel}”。
          </strong>
          下面是您打开时的内容。
          <button type="button" className="workbench__link" onClick={onAgain}>
            看最新的
          </button>
        </p>
      ) : null}
    </div>
  );
}

/** Says every 20 seconds that this request is open here, while the page is looked at. */
function usePresence(id: string): Presence | null {
  const [presence, setPresence] = useState<Presence | null>(null);
  useEffect(() => {
    const aborted = new AbortController();
    const say = () => {
      if (document.hidden) return;
      sayPresence(id, aborted.signal).then(setPresence, (error: unknown) => {
        // The next call says it again; work does not wait for it.
        if (!aborted.signal.aborted) console.warn(error);
      });
    };
    // One who only passes by on the way down the list is not there.
    const first = setTimeout(say, 800);
    const timer = setInterval(say, every);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
      aborted.abort();
    };
  }, [id]);
  return presence;
}
