'use client';

import { Button } from '@payloadcms/ui';
import { type FormEvent, useId, useState } from 'react';
import { UnsavedDialog } from '../verbs/UnsavedDialog';

interface AskReasonProps {
  /** What the button says. */
  label: string;
  /** Asked above the text. */
  question: string;
  confirm: string;
  danger?: boolean;
  /** Saves what waits to be saved in the form around, which acting would throw away; null when nothing waits. */
  saveFirst?: (() => Promise<boolean>) | null;
  run(reason: string): Promise<void>;
}

/** A button that asks for a reason before it acts: the reason goes into the audit log. */
export function AskReason({ label, question, confirm, danger, saveFirst = null, run }: AskReasonProps) {
  const [open, setOpen] = useState(false);
  const [isUnsaved, setIsUnsaved] = useState(false);
  const [busy, setBusy] = useState(false);
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState('');
  const id = useId();

  function toggle(next: boolean) {
    setOpen(next);
    setRefusal('');
  }

  async function send(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setRefusal('');
    try {
      await run(reason);
      setOpen(false);
      setReason('');
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  }

  if (!open) {
    return (
      <>
        <Button
          buttonStyle={danger ? 'error' : 'secondary'}
          size="small"
          onClick={() => (saveFirst ? setIsUnsaved(true) : toggle(true))}
        >
          {label}
        </Button>
        {isUnsaved && saveFirst ? (
          <UnsavedDialog
            label={label}
            save={saveFirst}
            onClose={() => setIsUnsaved(false)}
            onSaved={() => {
              setIsUnsaved(false);
              toggle(true);
            }}
          />
        ) : null}
      </>
    );
  }
  return (
    // The admin panel's own document form surrounds this, and forms do not nest: Enter is handled here.
    <fieldset className="ask-reason" disabled={busy}>
      <label htmlFor={id}>{question}</label>
      <input
        id={id}
        value={reason}
        maxLength={200}
        aria-invalid={refusal !== ''}
        aria-describedby={refusal ? `${id}-refusal` : undefined}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void send(event);
          if (event.key === 'Escape') toggle(false);
        }}
      />
      {refusal ? (
        <p id={`${id}-refusal`} className="ask-reason__refusal" role="alert">
          {refusal}
        </p>
      ) : null}
      <Button size="small" onClick={send}>
        {confirm}
      </Button>
      <Button size="small" buttonStyle="secondary" onClick={() => toggle(false)}>
        取消
      </Button>
    </fieldset>
  );
}
