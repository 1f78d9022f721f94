'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useEffect } from 'react';
import type { ImportKind } from '@/domain/imports/labels';
import { ColumnsForm } from './ColumnsForm';
import { ImportReport } from './ImportReport';
import { cancelRun, confirmRun, sendColumns, upload } from './import-calls';
import { useRun } from './use-run';

interface StepsProps {
  kind: ImportKind;
  /** What rows are counted in: 户, 件, 条. */
  unit: string;
  initialRun: string | null;
  /** Where the file may come from; kinds without a channel have none. */
  channels?: { id: string; name: string }[];
  /** The channel chosen at first. */
  usualChannel?: string;
  /** The book the lines go into. */
  book?: string | null;
  /** The vote whose roll it is. */
  vote?: string | null;
  /** The community whose register it is. */
  community?: string | null;
}

/** What keeps the columns of a kind for the next file; said where they are shown. Files of a channel are kept with it, others nowhere. */
const keepers: Partial<Record<ImportKind, string>> = {
  'account-lines': '小区',
  'vote-roll': '表决',
};

/** From the file to the result. The run is in the address, so the page can be left and found again. */
export function ImportSteps({ kind, unit, initialRun, channels, usualChannel, ...into }: StepsProps) {
  const { run, issues, choices, problem, problems, busy, say, begin, decide, reopenColumns } =
    useRun(initialRun);
  const mapsColumns = kind !== 'households';
  const router = useRouter();
  const stage = run?.status;
  // The list of files below is the server's: it is asked again whenever this run comes to another state.
  useEffect(() => {
    if (stage) router.refresh();
  }, [stage, router]);

  function send(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const file = form.get('file');
    const channel = String(form.get('channel') ?? '');
    if (channels && !channel) say('请选择这个文件来自哪个渠道');
    else if (!(file instanceof File) || file.size === 0) say('请选择要导入的文件');
    else void begin(() => upload(kind, file, { channel, ...into }));
  }

  return (
    <div className="organization__import">
      <form onSubmit={send} className="organization__choice">
        {channels ? (
          <>
            <label htmlFor="channel">渠道</label>
            <select id="channel" name="channel" defaultValue={usualChannel ?? ''}>
              <option value="">请选择</option>
              {channels.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </>
        ) : null}
        <label htmlFor="file">CSV 或 XLSX 文件</label>
        <input id="file" name="file" type="file" accept=".csv,.xlsx" />
        <button type="submit" className="organization__button" disabled={busy}>
          {mapsColumns ? '上传并核对列' : '上传并检查'}
        </button>
      </form>
      {problem ? (
        <p className="organization__problem" role="alert">
          {problem}
        </p>
      ) : null}
      {busy && !run ? <p role="status">正在上传，文件大时要等一会儿，请不要关闭这一页。</p> : null}
      {choices ? (
        <ColumnsForm
          key={JSON.stringify(choices.columns.map(({ heading }) => heading))}
          choices={choices}
          asksPublic={kind === 'requests'}
          keeper={channels ? '渠道' : (keepers[kind] ?? null)}
          problems={problems}
          busy={busy || run?.status === 'checking'}
          onChosen={(columns, isPublic) => decide((of) => sendColumns(of, { columns, isPublic }))}
          onCancel={() => decide(cancelRun)}
        />
      ) : null}
      <div aria-live="polite">
        {run && run.status !== 'mapping' ? (
          <ImportReport
            run={run}
            unit={unit}
            issues={issues}
            busy={busy}
            onConfirm={(skipBad) => decide((of) => confirmRun(of, skipBad))}
            onCancel={() => decide(cancelRun)}
            onColumns={mapsColumns && !choices ? reopenColumns : undefined}
          />
        ) : null}
      </div>
    </div>
  );
}
