'use client';

import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react';
import { ImportReport } from './ImportReport';
import {
  cancelRun,
  confirmRun,
  type IssueLine,
  loadIssues,
  loadRun,
  type RunState,
  upload,
} from './import-calls';

/** How often a run that is going on is looked at again, in milliseconds. */
const pace = 1000;

/** From the file to the result. The run is in the address, so the page can be left and found again. */
export function ImportSteps({ initialRun }: { initialRun: string | null }) {
  /** The run looked at. A new object begins a new round of looking, also at the same run. */
  const [watched, setWatched] = useState({ id: initialRun });
  const [run, setRun] = useState<RunState | null>(null);
  const [issues, setIssues] = useState<IssueLine[]>([]);
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const seen = useRef('');

  const refresh = useCallback(async (of: string) => {
    const state = await loadRun(of);
    setRun(state);
    // Up to two thousand lines: asked for once per state, not with every look.
    const stage = `${of} ${state.status}`;
    if (state.status !== 'checking' && state.rowsRefused > 0 && seen.current !== stage)
      setIssues(await loadIssues(of));
    seen.current = stage;
    return state.status === 'checking' || state.status === 'importing';
  }, []);

  useEffect(() => {
    const { id } = watched;
    if (!id) return;
    let stopped = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      try {
        const goesOn = await refresh(id);
        if (goesOn && !stopped) timer = setTimeout(look, pace);
      } catch (error) {
        setProblem(sentence(error));
      }
    };
    void look();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [watched, refresh]);

  async function attempt(work: () => Promise<void>): Promise<void> {
    setBusy(true);
    setProblem('');
    try {
      await work();
    } catch (error) {
      setProblem(sentence(error));
    }
    setBusy(false);
  }

  function send(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const file = new FormData(event.currentTarget).get('file');
    if (!(file instanceof File) || file.size === 0) {
      setProblem('请选择要导入的文件');
      return;
    }
    void attempt(async () => {
      const created = await upload(file);
      window.history.replaceState(null, '', `?run=${created}`);
      setIssues([]);
      setRun(null);
      setWatched({ id: created });
    });
  }

  /** A new look after confirming or cancelling starts the polling again. */
  function decide(work: (of: string) => Promise<unknown>): void {
    const of = watched.id;
    if (!of) return;
    void attempt(async () => {
      await work(of);
      setWatched({ id: of });
    });
  }

  return (
    <div className="organization__import">
      <form onSubmit={send} className="organization__choice">
        <label htmlFor="file">CSV 或 XLSX 文件</label>
        <input id="file" name="file" type="file" accept=".csv,.xlsx" />
        <button type="submit" className="organization__button" disabled={busy}>
          上传并检查
        </button>
      </form>
      {problem ? (
        <p className="organization__problem" role="alert">
          {problem}
        </p>
      ) : null}
      <div aria-live="polite">
        {run ? (
          <ImportReport
            run={run}
            issues={issues}
            busy={busy}
            onConfirm={(skipBad) => decide((of) => confirmRun(of, skipBad))}
            onCancel={() => decide(cancelRun)}
          />
        ) : null}
      </div>
    </div>
  );
}

function sentence(error: unknown): string {
  return error instanceof Error ? error.message : '没有成功，请再试一次。';
}
