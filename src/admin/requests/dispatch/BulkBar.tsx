'use client';

import { Button, useSelection } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import { BulkOutcomes } from '@/admin/verbs/BulkOutcomes';
import { type BulkAnswer, callBulk } from '@/admin/verbs/bulk-calls';
import '../requests.css';

/** What may be done with the requests ticked in the list: dispatch by rule, or let them follow one of them or another. */
export function BulkBar() {
  const { selectedIDs } = useSelection();
  const router = useRouter();
  const [merging, setMerging] = useState(false);
  const [sending, setSending] = useState(false);
  const [answer, setAnswer] = useState<BulkAnswer | null>(null);
  const ids = selectedIDs.map(String);
  if (ids.length === 0 && !answer) return null;

  async function send(action: string, input: Record<string, string>): Promise<void> {
    setSending(true);
    const got = await callBulk('requests', action, { ...input, ids });
    setSending(false);
    setAnswer(got);
    if (!('outcomes' in got)) return;
    setMerging(false);
    router.refresh();
  }

  return (
    <section className="bulk-bar" aria-label="批量操作">
      {ids.length > 0 ? (
        <div className="bulk-bar__buttons">
          <span>已选 {ids.length} 件：</span>
          <Button
            size="medium"
            margin={false}
            disabled={sending}
            onClick={() => send('dispatch-by-rules', {})}
          >
            按规则派单
          </Button>
          <Button size="medium" margin={false} buttonStyle="secondary" onClick={() => setMerging(!merging)}>
            并案
          </Button>
        </div>
      ) : null}
      {merging && ids.length > 0 ? (
        <MergeForm sending={sending} onSend={(input) => send('merge', input)} />
      ) : null}
      {answer ? <BulkOutcomes answer={answer} unit="件" /> : null}
    </section>
  );
}

function MergeForm(props: { sending: boolean; onSend: (input: Record<string, string>) => void }) {
  const id = useId();
  const [main, setMain] = useState('');
  const [reason, setReason] = useState('');
  function submit(event: FormEvent): void {
    event.preventDefault();
    props.onSend({ main, reason });
  }
  return (
    <form className="bulk-bar__form" onSubmit={submit}>
      <label htmlFor={`${id}-main`}>主件编号</label>
      <input id={`${id}-main`} value={main} onChange={(event) => setMain(event.target.value)} />
      <label htmlFor={`${id}-reason`}>并案理由</label>
      <input id={`${id}-reason`} value={reason} onChange={(event) => setReason(event.target.value)} />
      <Button type="submit" size="medium" margin={false} disabled={props.sending}>
        确定并案
      </Button>
    </form>
  );
}
