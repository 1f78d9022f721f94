'use client';

import type { ReactNode } from 'react';
import { useLoaded } from '@/admin/verbs/use-loaded';
import type { QueueItem } from '@/domain/requests';
import { formatDay } from '@/shared/dates';
import { categoryHint, unitHint } from '../suggestion-words';
import { loadBeside } from './calls';

/** Suggestions with their reasons, possible duplicates, the history of the place and of the requester. */
export function BesidePanel(props: { id: string; number: string; onOpen: (id: string) => void }) {
  const { id, number, onOpen } = props;
  const { answer: beside, failed } = useLoaded(loadBeside, id);

  if (failed) return <p role="alert">没能取到相近的诉求，请刷新。</p>;
  if (!beside) return null;
  const hints = [beside.rule, unitHint(beside.units), categoryHint(beside.categories)].filter(Boolean);
  return (
    <>
      {hints.length > 0 ? (
        <Section title="系统建议">
          {hints.map((hint) => (
            <p key={hint}>{hint}</p>
          ))}
        </Section>
      ) : null}
      <Section title="可能是同一件事">
        {beside.duplicates.length > 0 ? (
          <>
            <Lines items={beside.duplicates} onOpen={onOpen} />
            <p className="workbench__hint">
              确是同一件：打开多余的那件，按 m 并案，主件编号填要留下的（这件是 {number}）。
            </p>
          </>
        ) : (
          <p className="workbench__hint">附近没有相近的。</p>
        )}
      </Section>
      {beside.place ? (
        <Section title={`${beside.place.name}最近的诉求`}>
          <Lines items={beside.place.items} onOpen={onOpen} />
        </Section>
      ) : null}
      {beside.requester && beside.requester.length > 0 ? (
        <Section title="同一位反映人的其他诉求">
          <Lines items={beside.requester} onOpen={onOpen} />
        </Section>
      ) : null}
    </>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="request-related" aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Lines({ items, onOpen }: { items: QueueItem[]; onOpen: (id: string) => void }) {
  if (items.length === 0) return <p className="workbench__hint">没有别的。</p>;
  return (
    <ul>
      {items.map(({ id, number, title, stateLabel, submittedAt }) => (
        <li key={id}>
          <button type="button" className="workbench__link" onClick={() => onOpen(id)}>
            {number} {title}
          </button>{' '}
          {stateLabel}，{formatDay(submittedAt)}
        </li>
      ))}
    </ul>
  );
}
