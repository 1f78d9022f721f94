'use client';

import { type MouseEvent, useEffect, useRef } from 'react';
import type { QueueItem } from '@/domain/requests';
import { formatDay, formatTime } from '@/shared/dates';
import { dueTone, dueWords } from '@/shared/due-words';
import { StateTag } from '../StateCell';
import type { Queue } from './use-queue';

/** The lines of the list. Each is a link, so that it can also be opened beside; the open one has the focus of the arrow keys. */
export function QueueList(props: {
  queue: Queue;
  open: string | null;
  selected: ReadonlySet<string>;
  hint: string;
  onOpen: (id: string) => void;
  onSelect: (id: string, range: boolean) => void;
  onMore: () => void;
  onAgain: () => void;
}) {
  const { queue, hint, onMore, onAgain } = props;
  if (queue.state === 'failed')
    return (
      <p role="alert" className="workbench__problem">
        {queue.problem}{' '}
        <button type="button" className="workbench__link" onClick={onAgain}>
          再试一次
        </button>
      </p>
    );
  if (queue.state === 'ready' && queue.items.length === 0) return <Empty hint={hint} />;
  return (
    <>
      <ul className="queue" aria-label="诉求" aria-busy={queue.state === 'loading'}>
        {queue.items.map((item) => (
          <Line key={item.id} item={item} {...props} />
        ))}
      </ul>
      {queue.next ? (
        <button type="button" className="workbench__button" onClick={onMore}>
          再看50件
        </button>
      ) : null}
    </>
  );
}

function Line(props: {
  item: QueueItem;
  queue: Queue;
  open: string | null;
  selected: ReadonlySet<string>;
  onOpen: (id: string) => void;
  onSelect: (id: string, range: boolean) => void;
}) {
  const { item, open, selected, onOpen, onSelect } = props;
  const done = props.queue.done.get(item.id);
  const isOpen = item.id === open;
  const link = useRef<HTMLAnchorElement>(null);

  useEffect(() => {
    if (isOpen) link.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);

  function follow(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onOpen(item.id);
  }

  return (
    <li className={`queue__line${isOpen ? ' queue__line--open' : ''}${done ? ' queue__line--done' : ''}`}>
      <input
        type="checkbox"
        className="queue__tick"
        aria-label={`选中${item.number}`}
        checked={selected.has(item.id)}
        onChange={(event) =>
          onSelect(item.id, 'shiftKey' in event.nativeEvent && event.nativeEvent.shiftKey === true)
        }
      />
      <a
        ref={link}
        className="queue__link"
        href={`/admin/collections/requests/${item.id}`}
        data-request={item.id}
        aria-current={isOpen ? 'true' : undefined}
        onClick={follow}
      >
        <span className="queue__title">{item.title}</span>
        <span className="queue__facts">
          {done ? <strong>{done}</strong> : <StateTag state={item.state} />}
          <Due item={item} />
          {item.urgency === 'normal' ? null : <span className="queue__mark">{item.urgencyLabel}</span>}
          {item.marks.map((mark) => (
            <span key={mark} className="queue__mark">
              {mark}
            </span>
          ))}
        </span>
        <span className="queue__facts queue__facts--quiet">
          {[item.number, item.place, item.unit, item.channel].filter(Boolean).join(' · ')}
        </span>
      </a>
    </li>
  );
}

function Due({ item: { dueAt } }: { item: QueueItem }) {
  if (!dueAt) return null;
  const due = new Date(dueAt);
  const at = new Date();
  return (
    <span className={`request-due request-due--${dueTone(due, at)}`}>
      {formatDay(due)} {formatTime(due)}
      <strong>{dueWords(due, at)}</strong>
    </span>
  );
}

function Empty({ hint }: { hint: string }) {
  return (
    <div className="workbench__empty">
      <p>
        <strong>这里现在没有诉求。</strong>
      </p>
      <p>{hint}</p>
      <p>换一个视图、去掉几个筛选条件，或者按“/”搜索编号、电话、词语。</p>
    </div>
  );
}
