'use client';

import { type FormEvent, useId, useState } from 'react';
import { BulkOutcomes } from '@/admin/verbs/BulkOutcomes';
import { type BulkAnswer, callBulk } from '@/admin/verbs/bulk-calls';
import { exportFile } from './calls';

const actions = [
  { name: 'accept', label: '受理', asks: [] },
  { name: 'dispatch-by-rules', label: '按规则派单', asks: [] },
  { name: 'merge', label: '并案', asks: ['main', 'reason'] },
  { name: 'urge', label: '催办', asks: ['reason'] },
  { name: 'open-matter', label: '转为议题', asks: ['title'] },
] as const;

type Action = (typeof actions)[number];
const labels = { main: '主件编号', reason: '理由', title: '题目（不填用第一件的）' } as const;

/** What may be done with the chosen requests together; of each is said what came of it. */
export function BulkActions(props: {
  ids: string[];
  query: string;
  /** Whether the person may act at all; exporting everyone may. */
  acts: boolean;
  onDone: () => void;
  onClear: () => void;
}) {
  const { ids, query, acts, onDone, onClear } = props;
  const [asking, setAsking] = useState<Action | null>(null);
  const [sending, setSending] = useState(false);
  const [answer, setAnswer] = useState<BulkAnswer | null>(null);

  async function send(action: Action, input: Record<string, string>): Promise<void> {
    setSending(true);
    const got = await callBulk('requests', action.name, { ...input, ids });
    setSending(false);
    setAnswer(got);
    if (!('outcomes' in got)) return;
    setAsking(null);
    onDone();
  }

  async function take(): Promise<void> {
    try {
      await exportFile(ids.length > 0 ? { ids } : { query });
      setAnswer(null);
    } catch (error) {
      setAnswer({ message: error instanceof Error ? error.message : '没有导出成功。', fields: {} });
    }
  }

  return (
    <section className="bulk-bar" aria-label="批量操作">
      <div className="bulk-bar__buttons">
        {ids.length > 0 ? <span>已选 {ids.length} 件：</span> : null}
        {ids.length > 0 && acts
          ? actions.map((action) => (
              <button
                key={action.name}
                type="button"
                className="workbench__button"
                disabled={sending}
                aria-expanded={action.asks.length > 0 ? asking === action : undefined}
                onClick={() => (action.asks.length > 0 ? setAsking(action) : send(action, {}))}
              >
                {action.label}
              </button>
            ))
          : null}
        <button type="button" className="workbench__button" onClick={take}>
          {ids.length > 0 ? '导出所选' : '导出本列表'}
        </button>
        {ids.length > 0 ? (
          <button type="button" className="workbench__link" onClick={onClear}>
            取消选择
          </button>
        ) : null}
      </div>
      {asking && ids.length > 0 ? (
        <Question
          key={asking.name}
          action={asking}
          sending={sending}
          onSend={(input) => send(asking, input)}
        />
      ) : null}
      {answer ? (
        <BulkOutcomes answer={answer} unit="件">
          <button type="button" className="workbench__link" onClick={() => setAnswer(null)}>
            知道了
          </button>
        </BulkOutcomes>
      ) : null}
    </section>
  );
}

function Question(props: {
  action: Action;
  sending: boolean;
  onSend: (input: Record<string, string>) => void;
}) {
  const id = useId();
  const [values, setValues] = useState<Record<string, string>>({});
  function submit(event: FormEvent): void {
    event.preventDefault();
    props.onSend(values);
  }
  return (
    <form className="bulk-bar__form" onSubmit={submit}>
      {props.action.asks.map((name) => (
        <span key={name} className="bulk-bar__field">
          <label htmlFor={`${id}-${name}`}>{labels[name]}</label>
          <input
            id={`${id}-${name}`}
            value={values[name] ?? ''}
            maxLength={500}
            onChange={(event) => setValues({ ...values, [name]: event.target.value })}
          />
        </span>
      ))}
      <button type="submit" className="workbench__button" disabled={props.sending}>
        确定{props.action.label}
      </button>
    </form>
  );
}
