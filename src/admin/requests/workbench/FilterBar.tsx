'use client';

import { type FormEvent, type RefObject, useEffect, useId, useState } from 'react';
import type { FilterChoices } from './choices';

const names = ['state', 'category', 'place', 'unit', 'channel', 'urgency', 'from', 'until', 'sort'] as const;

/** Search and filters. What is chosen counts at once and stands in the address; a phone is looked up without standing there. */
export function FilterBar(props: {
  query: string;
  phone: string;
  choices: FilterChoices;
  searchBox: RefObject<HTMLInputElement | null>;
  onQuery: (query: string) => void;
  onSearch: (text: string) => void;
}) {
  const { query, phone, choices, searchBox, onQuery, onSearch } = props;
  const id = useId();
  const params = new URLSearchParams(query);
  const shown = phone || (params.get('q') ?? '');
  const [text, setText] = useState(shown);
  const used = names.filter((name) => params.get(name)).length + (params.get('overdue') ? 1 : 0);

  useEffect(() => setText(shown), [shown]);

  function set(name: string, value: string): void {
    const next = new URLSearchParams(query);
    if (value) next.set(name, value);
    else next.delete(name);
    onQuery(next.toString());
  }

  function search(event: FormEvent): void {
    event.preventDefault();
    onSearch(text.trim());
  }

  function clear(): void {
    const view = params.get('view');
    onQuery(view ? new URLSearchParams({ view }).toString() : '');
  }

  return (
    <div className="filters">
      <search>
        <form className="filters__search" onSubmit={search}>
          <label htmlFor={`${id}-q`}>搜索编号、电话、词语</label>
          <input
            id={`${id}-q`}
            ref={searchBox}
            type="search"
            value={text}
            maxLength={100}
            aria-keyshortcuts="/"
            onChange={(event) => setText(event.target.value)}
          />
          <button type="submit" className="workbench__button">
            搜索
          </button>
        </form>
      </search>
      {phone ? (
        <p className="filters__note">正在按电话查找，这次查找已记入日志。电话不会留在网址里。</p>
      ) : null}
      <details className="filters__more">
        <summary>筛选和排序{used > 0 ? `（已用${used}个条件）` : ''}</summary>
        <div className="filters__fields">
          {choices.selects.map(({ name, label, options, none }) => (
            <div key={name} className="filters__field">
              <label htmlFor={`${id}-${name}`}>{label}</label>
              <select
                id={`${id}-${name}`}
                value={params.get(name) ?? ''}
                onChange={(event) => set(name, event.target.value)}
              >
                <option value="">{none}</option>
                {options.map(({ value, label: word }) => (
                  <option key={value} value={value}>
                    {word}
                  </option>
                ))}
              </select>
            </div>
          ))}
          {(['from', 'until'] as const).map((name) => (
            <div key={name} className="filters__field">
              <label htmlFor={`${id}-${name}`}>{name === 'from' ? '提交于（起）' : '提交于（止）'}</label>
              <input
                id={`${id}-${name}`}
                type="date"
                value={params.get(name) ?? ''}
                onChange={(event) => set(name, event.target.value)}
              />
            </div>
          ))}
          <label className="filters__tick">
            <input
              type="checkbox"
              checked={params.get('overdue') === '1'}
              onChange={(event) => set('overdue', event.target.checked ? '1' : '')}
            />
            只看已超期的
          </label>
        </div>
        <button type="button" className="workbench__link" onClick={clear}>
          去掉全部条件
        </button>
      </details>
    </div>
  );
}
