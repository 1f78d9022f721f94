'use client';

import { useId, useState } from 'react';
import { ChoicesField } from './ChoicesField';
import { containsWords, underHeadings } from './find-options';
import { PhotosField } from './PhotosField';
import type { VerbInput, VerbOption } from './types';

/** From this many options on, a list is narrowed by typing. */
const longList = 12;

interface VerbFieldProps {
  input: VerbInput;
  value: string | boolean;
  error: string | undefined;
  onChange: (value: string | boolean, option?: VerbOption) => void;
}

/** One labelled input of a verb's dialog, with its hint and its message. */
export function VerbField({ input, value, error, onChange }: VerbFieldProps) {
  const id = useId();
  const notes =
    [input.hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined;
  const common = {
    id,
    name: input.name,
    'aria-describedby': notes,
    'aria-invalid': error ? true : undefined,
    'aria-required': input.required || undefined,
  };
  if (input.kind === 'checkbox') {
    return (
      <div className="verb-field verb-field--checkbox">
        <input
          {...common}
          type="checkbox"
          checked={value === true}
          onChange={(event) => onChange(event.target.checked)}
        />
        <label htmlFor={id}>{input.label}</label>
        <Notes id={id} hint={input.hint} error={error} />
      </div>
    );
  }
  return (
    <div className={error ? 'verb-field verb-field--wrong' : 'verb-field'}>
      <label htmlFor={id}>
        {input.label}
        {input.required ? null : <span className="verb-field__optional">（可不填）</span>}
      </label>
      <Notes id={id} hint={input.hint} error={error} />
      {input.kind === 'choices' ? (
        <ChoicesField input={input} id={id} describedBy={notes} value={String(value)} onChange={onChange} />
      ) : input.kind === 'photos' || input.kind === 'files' ? (
        <PhotosField input={input} id={id} describedBy={notes} onChange={onChange} />
      ) : (
        <Control input={input} common={common} value={String(value)} onChange={onChange} />
      )}
    </div>
  );
}

function Notes({ id, hint, error }: { id: string; hint: string | undefined; error: string | undefined }) {
  return (
    <>
      {hint ? (
        <p className="verb-field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className="verb-field__error" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
    </>
  );
}

interface ControlProps {
  input: VerbInput;
  common: { id: string; name: string };
  value: string;
  onChange: VerbFieldProps['onChange'];
}

const inputTypes = { text: 'text', number: 'number', date: 'date', datetime: 'datetime-local' } as const;

function Control({ input, common, value, onChange }: ControlProps) {
  if (input.kind === 'select')
    return <SearchableSelect input={input} common={common} value={value} onChange={onChange} />;
  if (input.kind === 'textarea') {
    return (
      <textarea
        {...common}
        rows={5}
        maxLength={input.maxLength}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  }
  return (
    <input
      {...common}
      type={inputTypes[input.kind as keyof typeof inputTypes]}
      min={input.min}
      max={input.max}
      maxLength={input.maxLength}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** A native list; a long one has a field above it that leaves only what contains the typed words. */
function SearchableSelect({ input, common, value, onChange }: ControlProps) {
  const [typed, setTyped] = useState('');
  const options = input.options ?? [];
  const shown = options.filter((option) => option.value === value || containsWords(option, typed));
  const long = options.length > longList;
  return (
    <>
      {long ? (
        <input
          type="search"
          className="verb-field__filter"
          aria-label={`输入几个字，缩小“${input.label}”的范围`}
          placeholder="输入几个字查找，回车选第一个"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            // What is chosen now stays in view, and is not what was looked for.
            const first = shown.find((option) => option.value !== '' && containsWords(option, typed));
            if (first) onChange(first.value, first);
          }}
        />
      ) : null}
      <select
        {...common}
        size={long ? Math.min(8, Math.max(4, shown.length)) : undefined}
        value={value}
        onChange={(event) =>
          onChange(
            event.target.value,
            options.find((option) => option.value === event.target.value),
          )
        }
      >
        {long ? null : <option value="">请选择</option>}
        {underHeadings(shown).map(({ heading, options: inside }) => {
          const lines = inside.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ));
          return heading === null ? (
            lines
          ) : (
            <optgroup key={heading} label={heading}>
              {lines}
            </optgroup>
          );
        })}
      </select>
    </>
  );
}
