'use client';

import { Button, toast } from '@payloadcms/ui';
import { type FormEvent, useId, useState } from 'react';

interface AskReasonProps {
  /** What the button says. */
  label: string;
  /** Asked above the text. */
  question: string;
  confirm: string;
  danger?: boolean;
  run(reason: string): Promise<void>;
}

/** A button that asks for a reason before it acts: the reason goes into the audit log. */
export function AskReason({ label, question, confirm, danger, run }: AskReasonProps) {
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [reason, setReason] = useState('');
  const id = useId();

  async function send(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    try {
      await run(reason);
      setOpen(false);
      setReason('');
    } catch (error) {
      toast.error(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  }

  if (!open) {
    return (
      <Button buttonStyle={danger ? 'error' : 'secondary'} size="small" onClick={() => setOpen(true)}>
        {label}
      </Button>
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
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void send(event);
          if (event.key === 'Escape') setOpen(false);
        }}
      />
      <Button size="small" onClick={send}>
        {confirm}
      </Button>
      <Button size="small" buttonStyle="secondary" onClick={() => setOpen(false)}>
        取消
      </Button>
    </fieldset>
  );
}
