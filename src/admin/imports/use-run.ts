import { useCallback, useEffect, useRef, useState } from 'react';
import {
  type ColumnChoices,
  type IssueLine,
  loadColumns,
  loadIssues,
  loadRun,
  Refusal,
  type RunState,
} from './import-calls';

/** How often a run that is going on is looked at again, in milliseconds. */
const pace = 1000;
const goingOn: RunState['status'][] = ['receiving', 'checking', 'importing'];

/** A run that is looked at until nothing more happens to it by itself, and what can be done to it. */
export function useRun(initialRun: string | null) {
  /** The run looked at. A new object begins a new round of looking, also at the same run. */
  const [watched, setWatched] = useState({ id: initialRun });
  const [run, setRun] = useState<RunState | null>(null);
  const [issues, setIssues] = useState<IssueLine[]>([]);
  const [choices, setChoices] = useState<ColumnChoices | null>(null);
  const [problem, setProblem] = useState('');
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const seen = useRef('');

  const refresh = useCallback(async (of: string) => {
    const state = await loadRun(of);
    // Up to two thousand lines: asked for once per state, not with every look.
    const stage = `${of} ${state.status}`;
    if (seen.current !== stage) {
      if (state.status === 'mapping') setChoices(await loadColumns(of));
      else if (!goingOn.includes(state.status)) setChoices(null);
      if (state.status !== 'checking') setIssues(state.rowsRefused > 0 ? await loadIssues(of) : []);
      seen.current = stage;
    }
    setRun(state);
    return goingOn.includes(state.status);
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
    setProblems({});
    try {
      await work();
    } catch (error) {
      setProblem(sentence(error));
      if (error instanceof Refusal) setProblems(error.fields);
    }
    setBusy(false);
  }

  return {
    run,
    issues,
    choices,
    problem,
    problems,
    busy,
    say: setProblem,
    /** Looks at the run that `begin` makes, from its first state. */
    begin: (make: () => Promise<string>) =>
      attempt(async () => {
        setRun(null);
        setIssues([]);
        setChoices(null);
        const id = await make();
        window.history.replaceState(null, '', `?run=${id}`);
        setWatched({ id });
      }),
    /** Does something to the run; a new look afterwards starts the polling again. */
    decide: (work: (id: string) => Promise<unknown>) => {
      const { id } = watched;
      if (!id) return;
      void attempt(async () => {
        await work(id);
        setWatched({ id });
      });
    },
    /** Opens the columns once more, of a run that was checked. */
    reopenColumns: () => {
      const { id } = watched;
      if (!id) return;
      void attempt(async () => {
        setChoices(await loadColumns(id));
      });
    },
  };
}

function sentence(error: unknown): string {
  return error instanceof Error ? error.message : '没有成功，请再试一次。';
}
