'use client';

import { Button } from '@payloadcms/ui';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { VerbDone, VerbInput, VerbOffer, VerbOption, VerbRefused } from './types';
import { VerbField } from './VerbField';
import { VerbModal } from './VerbModal';
import { performVerb } from './verb-calls';

type Values = Record<string, string | boolean>;

/** The question a verb asks before it is done; Ctrl+Enter sends. */
export function VerbDialog(props: {
  collection: string;
  id: string;
  offer: VerbOffer;
  /** updatedAt of the document as the page shows it. */
  seen: string | null;
  onClose: () => void;
  onDone: (done: VerbDone) => void;
}) {
  const { collection, id, offer, seen, onClose, onDone } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const [values, setValues] = useState<Values>(() => Object.fromEntries(offer.inputs.map(startingValue)));
  const [refused, setRefused] = useState<VerbRefused | null>(null);
  const [sending, setSending] = useState(false);

  useEffect(() => {
    if (!refused) return;
    const first = offer.inputs.find((input) => refused.fields[input.name]);
    const target = first ? form.current?.querySelector<HTMLElement>(`[name="${first.name}"]`) : null;
    (target ?? form.current?.querySelector<HTMLElement>('[data-refusal]'))?.focus();
  }, [refused, offer.inputs]);

  function change(input: VerbInput, value: string | boolean, option?: VerbOption): void {
    setValues((before) => ({ ...before, [input.name]: value, ...option?.fills }));
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    event.stopPropagation();
    if (sending) return;
    const missing = missingFields(offer.inputs, values);
    if (missing) {
      setRefused(missing);
      return;
    }
    setSending(true);
    const result = await performVerb(collection, id, offer.verb, values, seen);
    setSending(false);
    if ('done' in result) onDone(result.done);
    else setRefused(result.refused);
  }

  function sendByKeyboard(event: KeyboardEvent): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
  }

  return (
    <VerbModal title={offer.label} dialog={dialog} onClose={onClose} onKeyDown={sendByKeyboard}>
      <form ref={form} onSubmit={submit} noValidate>
        {offer.explain ? <p className="verb-dialog__explain">{offer.explain}</p> : null}
        {refused ? (
          <p className="verb-dialog__refused" role="alert" tabIndex={-1} data-refusal="">
            {refused.message}
          </p>
        ) : null}
        {offer.inputs.map((input) => (
          <VerbField
            key={input.name}
            input={input}
            value={values[input.name] ?? ''}
            error={refused?.fields[input.name]}
            onChange={(value, option) => change(input, value, option)}
          />
        ))}
        <div className="verb-dialog__buttons">
          <Button
            type="submit"
            margin={false}
            disabled={sending}
            buttonStyle={offer.tone === 'danger' ? 'error' : 'primary'}
          >
            {sending ? '正在提交…' : `确定${offer.label}`}
          </Button>
          <Button buttonStyle="secondary" margin={false} onClick={() => dialog.current?.close()}>
            取消
          </Button>
          <span className="verb-dialog__keys">Ctrl+Enter 提交，Esc 取消</span>
        </div>
      </form>
    </VerbModal>
  );
}

function startingValue(input: VerbInput): [string, string | boolean] {
  if (input.kind === 'checkbox') return [input.name, input.value === true];
  return [input.name, input.value === undefined ? '' : String(input.value)];
}

/** What the browser can see is missing, before the server is asked. */
function missingFields(inputs: VerbInput[], values: Values): VerbRefused | null {
  const missing = inputs.filter((input) => input.required && !values[input.name]);
  if (missing.length === 0) return null;
  const ask = (input: VerbInput) => `请${input.kind === 'select' ? '选择' : '填写'}${input.label}`;
  return {
    code: 'validation',
    message: '还有必填的内容没有填。',
    fields: Object.fromEntries(missing.map((input) => [input.name, ask(input)])),
  };
}
