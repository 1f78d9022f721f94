'use client';

import { type FormEvent, type MouseEvent, useEffect, useId, useState } from 'react';
import { deleteView, loadViews, type SavedView, saveView } from './calls';

/** A built-in view as the browser has it. */
export interface ViewChoice {
  key: string;
  label: string;
  hint: string;
}

/** The built-in views with their counts, the saved ones, and keeping the present filters as one. */
export function ViewBar(props: {
  query: string;
  views: readonly ViewChoice[];
  counts: Readonly<Record<string, number>>;
  person: string;
  roles: readonly { value: string; label: string }[];
  onQuery: (query: string) => void;
  onSay: (words: string) => void;
}) {
  const { query, views, counts, person, onQuery, onSay } = props;
  const [saved, setSaved] = useState<SavedView[]>([]);
  const [round, setRound] = useState(0);
  const current = new URLSearchParams(query).get('view');
  const isSaved = saved.some((view) => view.query === query);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round reads them again
  useEffect(() => {
    const aborted = new AbortController();
    loadViews(aborted.signal).then(setSaved, (error: unknown) => {
      if (!aborted.signal.aborted) console.error(error);
    });
    return () => aborted.abort();
  }, [round]);

  async function remove({ id, name }: SavedView): Promise<void> {
    await deleteView(id).then(
      () => onSay(`已删除视图“${name}”。`),
      (error: Error) => onSay(error.message),
    );
    setRound((count) => count + 1);
  }

  return (
    <nav className="views" aria-label="视图">
      <ul className="views__list">
        {views.map(({ key, label, hint }) => (
          <li key={key}>
            <ViewLink
              query={`view=${key}`}
              current={current === key && !isSaved}
              title={hint}
              onQuery={onQuery}
            >
              {label}
              {counts[key] === undefined ? null : (
                <span className="views__count">{countWords(counts[key])}</span>
              )}
            </ViewLink>
          </li>
        ))}
        {saved.map((view) => (
          <li key={view.id} className="views__saved">
            <ViewLink
              query={view.query}
              current={view.query === query}
              title={view.owner === person ? '我保存的视图' : `${view.ownerName ?? ''}分享的视图`}
              onQuery={onQuery}
            >
              {view.name}
            </ViewLink>
            {view.owner === person ? (
              <button type="button" aria-label={`删除视图${view.name}`} onClick={() => remove(view)}>
                ×
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      <SaveForm
        query={query}
        roles={props.roles}
        onSaved={(name) => {
          onSay(`已保存视图“${name}”。`);
          setRound((count) => count + 1);
        }}
      />
    </nav>
  );
}

function ViewLink(props: {
  query: string;
  current: boolean;
  title: string;
  onQuery: (query: string) => void;
  children: React.ReactNode;
}) {
  const { query, current, title, onQuery, children } = props;
  function follow(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onQuery(query);
  }
  return (
    <a href={`?${query}`} title={title} aria-current={current ? 'page' : undefined} onClick={follow}>
      {children}
    </a>
  );
}

function SaveForm(props: {
  query: string;
  roles: readonly { value: string; label: string }[];
  onSaved: (name: string) => void;
}) {
  const id = useId();
  const [name, setName] = useState('');
  const [sharedWith, setSharedWith] = useState('');
  const [problem, setProblem] = useState('');

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    try {
      if (name.trim() === '') throw new Error('请填写视图的名称。');
      await saveView({ name: name.trim(), query: props.query, sharedWith: sharedWith || null });
      setProblem('');
      setName('');
      props.onSaved(name.trim());
    } catch (error) {
      setProblem(error instanceof Error ? error.message : '没有保存成功。');
    }
  }

  return (
    <details className="views__save">
      <summary>保存当前筛选</summary>
      <form onSubmit={save}>
        <label htmlFor={`${id}-name`}>名称</label>
        <input
          id={`${id}-name`}
          value={name}
          maxLength={20}
          onChange={(event) => setName(event.target.value)}
        />
        <label htmlFor={`${id}-share`}>谁能用</label>
        <select id={`${id}-share`} value={sharedWith} onChange={(event) => setSharedWith(event.target.value)}>
          <option value="">只有我</option>
          {props.roles.map(({ value, label }) => (
            <option key={value} value={value}>
              所有{label}
            </option>
          ))}
        </select>
        <button type="submit" className="workbench__button">
          保存视图
        </button>
        {problem ? (
          <p role="alert" className="workbench__problem">
            {problem}
          </p>
        ) : null}
      </form>
    </details>
  );
}

function countWords(count: number): string {
  return count >= 1000 ? '999+' : String(count);
}
