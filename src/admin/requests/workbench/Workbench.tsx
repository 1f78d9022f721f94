'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { searchHint } from '@/domain/requests/queue/search-kind';
import { BulkActions } from './BulkActions';
import { loadCounts } from './calls';
import type { FilterChoices } from './choices';
import { FilterBar } from './FilterBar';
import { Help } from './Help';
import { QueueList } from './QueueList';
import { RequestPane } from './RequestPane';
import { useAddress } from './use-address';
import { useKeys } from './use-keys';
import { type Merging, useMerging } from './use-merging';
import { isPhone, useQueue } from './use-queue';
import { ViewBar, type ViewChoice } from './ViewBar';
import '../requests.css';
import '../../verbs/verbs.css';
import './workbench.css';

export interface WorkbenchProps {
  views: ViewChoice[];
  choices: FilterChoices;
  person: string;
  roles: { value: string; label: string }[];
  acts: boolean;
}

const countsEvery = 30_000;

/** Queue on the left, the open request on the right; everything by keyboard, nothing loads the page again. */
export function Workbench({ views, choices, person, roles, acts }: WorkbenchProps) {
  const [address, go] = useAddress(`view=${views[0]?.key ?? 'all'}`);
  const [phone, setPhone] = useState('');
  const { queue, again, more, markDone, markOpen } = useQueue(address?.query ?? null, phone);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [counts, setCounts] = useState<Record<string, number>>({});
  const [said, setSaid] = useState('');
  const [help, setHelp] = useState(false);
  const searchBox = useRef<HTMLInputElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const lastTicked = useRef<string | null>(null);
  /** Whether the merged one was open here, so that undoing leads back to it. */
  const mergedAway = useRef(false);
  const query = address?.query ?? '';
  const open = address?.request ?? null;
  const ids = queue.items.map(({ id }) => id);

  const count = useCallback(() => {
    if (document.hidden) return;
    loadCounts(new AbortController().signal).then(setCounts, console.warn);
  }, []);
  useEffect(() => {
    count();
    const timer = setInterval(count, countsEvery);
    return () => clearInterval(timer);
  }, [count]);

  function change(next: string): void {
    setPhone('');
    setSelected(new Set());
    go({ query: next, request: null });
  }

  function search(text: string): void {
    const params = new URLSearchParams(query);
    params.delete('q');
    setSelected(new Set());
    if (isPhone(text)) {
      setPhone(text);
      go({ query: params.toString(), request: null });
      return;
    }
    // A search looks everywhere; the filters below narrow it again.
    if (text) params.delete('view');
    else if (!params.get('view')) params.set('view', views[0]?.key ?? 'all');
    if (text) params.set('q', text);
    change(params.toString());
  }

  function focusLine(id: string): void {
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-request="${id}"]`)?.focus());
  }

  function show(id: string): void {
    go({ request: id });
    focusLine(id);
  }

  function step(by: 1 | -1): void {
    const at = open ? ids.indexOf(open) : -1;
    const next = ids[at === -1 ? 0 : at + by];
    if (next) show(next);
    else setSaid(by === 1 ? '已经是最后一件。' : '已经是第一件。');
  }

  function stepView(by: 1 | -1): void {
    const at = views.findIndex(({ key }) => key === new URLSearchParams(query).get('view'));
    const next = views[(at + by + views.length) % views.length];
    if (next) change(`view=${next.key}`);
  }

  function select(id: string, range: boolean): void {
    const from = lastTicked.current ? ids.indexOf(lastTicked.current) : -1;
    const to = ids.indexOf(id);
    const between = range && from !== -1 ? ids.slice(Math.min(from, to), Math.max(from, to) + 1) : [id];
    const on = !selected.has(id);
    lastTicked.current = id;
    const next = new Set(selected);
    for (const one of between)
      if (on) next.add(one);
      else next.delete(one);
    setSelected(next);
    setSaid(`已选${next.size}件。`);
  }

  function finish(message: string, word: string): void {
    if (!open) return;
    markDone(open, word);
    count();
    const at = ids.indexOf(open);
    const rest = [...ids.slice(at + 1), ...ids.slice(0, Math.max(at, 0))];
    const next = rest.find((id) => !queue.done.has(id));
    setSaid(`${message}${next ? '已打开下一件。' : '这个列表里没有下一件了，按 r 刷新。'}`);
    if (next) show(next);
  }

  const { last, merge, undo } = useMerging({
    say: setSaid,
    merged({ duplicate, main }: Merging) {
      const message = `${duplicate.number}已并入${main.number}。`;
      mergedAway.current = duplicate.id === open;
      if (mergedAway.current) return finish(message, '已并案');
      markDone(duplicate.id, '已并案');
      count();
      setSaid(message);
      heading.current?.focus({ preventScroll: true });
    },
    undone({ duplicate, main }: Merging) {
      markOpen(duplicate.id);
      count();
      setSaid(`已撤销：${duplicate.number}不再跟随${main.number}。`);
      if (mergedAway.current) show(duplicate.id);
    },
  });

  useKeys({
    step,
    view: stepView,
    read: () => (open ? heading.current?.focus() : step(1)),
    leave: () => (open ? focusLine(open) : undefined),
    tick: (range) => (open ? select(open, range) : undefined),
    search: () => searchBox.current?.focus(),
    again,
    help: () => setHelp(true),
  });

  if (!address) return <p className="workbench__hint">正在打开工作台……</p>;
  const warning = searchHint(new URLSearchParams(query).get('q') ?? '');
  const hint = views.find(({ key }) => key === new URLSearchParams(query).get('view'))?.hint ?? '';
  return (
    <div className="workbench__frame">
      <ViewBar
        query={query}
        views={views}
        counts={counts}
        person={person}
        roles={roles}
        onQuery={change}
        onSay={setSaid}
      />
      <p className="workbench__said" role="status" aria-live="polite">
        {said}
      </p>
      {last ? (
        <p className="workbench__undo">
          <button
            type="button"
            className="workbench__button"
            aria-keyshortcuts="0"
            data-key="0"
            onClick={undo}
          >
            撤销{last.duplicate.number}的并案
            <kbd className="verb-bar__key">0</kbd>
          </button>
        </p>
      ) : null}
      <div className="workbench__columns">
        <section className="workbench__queue" aria-label="列表">
          <FilterBar
            query={query}
            phone={phone}
            choices={choices}
            searchBox={searchBox}
            onQuery={change}
            onSearch={search}
          />
          <BulkActions
            ids={[...selected]}
            query={query}
            acts={acts}
            onClear={() => setSelected(new Set())}
            onDone={() => {
              again();
              count();
            }}
          />
          {warning ? <p className="workbench__hint">{warning}</p> : null}
          <QueueList
            queue={queue}
            open={open}
            selected={selected}
            hint={hint}
            onOpen={show}
            onSelect={select}
            onMore={more}
            onAgain={again}
          />
          <button type="button" className="workbench__link" onClick={() => setHelp(true)}>
            键盘用法（?）
          </button>
        </section>
        <section className="workbench__open" aria-label="打开的诉求">
          {open ? (
            <RequestPane
              id={open}
              heading={heading}
              onDone={(done) => finish(done.message, '已处理')}
              onOpen={show}
              onMerge={merge}
            />
          ) : (
            <p className="workbench__hint">
              <span className="workbench__wide">按 j 打开第一件，或者点左边的一件。按 ? 看全部按键。</span>
              <span className="workbench__narrow">点上面列表里的一件，这里就会打开它。</span>
            </p>
          )}
        </section>
      </div>
      {help ? <Help onClose={() => setHelp(false)} /> : null}
    </div>
  );
}
