'use client';

import type { ReactNode } from 'react';
import { useLoaded } from '@/admin/verbs/use-loaded';
import type { DuplicateItem, MergeWay, QueueItem } from '@/domain/requests';
import { formatDay } from '@/shared/dates';
import { categoryHint, unitHint } from '../suggestion-words';
import { loadBeside } from './calls';
import type { Merging } from './use-merging';

/** Suggestions with their reasons, possible duplicates, the history of the place and of the requester. */
export function BesidePanel(props: {
  id: string;
  number: string;
  onOpen: (id: string) => void;
  onMerge: (merging: Merging) => void;
}) {
  const { id, number, onOpen, onMerge } = props;
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
          <Duplicates open={{ id, number }} items={beside.duplicates} onOpen={onOpen} onMerge={onMerge} />
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

const wayWords: Record<MergeWay, string> = { joins: '这件并入它', 'takes-in': '它并入这件' };

/** Each probable duplicate with one button per way; a digit presses the likelier one. */
function Duplicates(props: {
  open: { id: string; number: string };
  items: DuplicateItem[];
  onOpen: (id: string) => void;
  onMerge: (merging: Merging) => void;
}) {
  const { open, items, onOpen, onMerge } = props;
  return (
    <>
      <ol className="workbench__duplicates">
        {items.map((item, index) => (
          <li key={item.id}>
            <Line item={item} onOpen={onOpen} />
            <span className="workbench__merge">
              {item.ways.map((way, place) => (
                <button
                  key={way}
                  type="button"
                  className="workbench__button"
                  aria-label={`${wayWords[way]}：${item.number}`}
                  aria-keyshortcuts={place === 0 ? String(index + 1) : undefined}
                  data-key={place === 0 ? index + 1 : undefined}
                  onClick={() =>
                    onMerge(
                      way === 'joins' ? { duplicate: open, main: item } : { duplicate: item, main: open },
                    )
                  }
                >
                  {wayWords[way]}
                  {place === 0 ? <kbd className="verb-bar__key">{index + 1}</kbd> : null}
                </button>
              ))}
            </span>
          </li>
        ))}
      </ol>
      <p className="workbench__hint">
        {items.some(({ ways }) => ways.length > 0)
          ? '确是同一件再并：并入的跟着主件办，反映人会收到短信，各自评价。并错了当场可以撤销。'
          : '现在都不能并案：主件要已受理、还没有答复。'}
      </p>
    </>
  );
}

function Lines({ items, onOpen }: { items: QueueItem[]; onOpen: (id: string) => void }) {
  if (items.length === 0) return <p className="workbench__hint">没有别的。</p>;
  return (
    <ul>
      {items.map((item) => (
        <li key={item.id}>
          <Line item={item} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  );
}

function Line({ item, onOpen }: { item: QueueItem; onOpen: (id: string) => void }) {
  const { id, number, title, stateLabel, submittedAt } = item;
  return (
    <span>
      <button type="button" className="workbench__link" onClick={() => onOpen(id)}>
        {number} {title}
      </button>{' '}
      {stateLabel}，{formatDay(submittedAt)}
    </span>
  );
}
