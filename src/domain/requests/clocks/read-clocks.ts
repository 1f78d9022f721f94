import type { RequestRow } from '../request-row';
import { openStates } from '../states';
import { underWayStates } from './progress-clock';
import { type RiskShares, type RiskStage, reachedStages, riskStageLabels } from './risk-stage';

export type ClockKind = 'first-contact' | 'progress' | 'completion';

export const clockLabels: Record<ClockKind, string> = {
  'first-contact': '首次联系',
  progress: '告知进展',
  completion: '办结答复',
};

/** Where a clock stands: not running at all, standing still, on time, a stage of risk, or met in or out of time. */
export type ClockStage = 'none' | 'stopped' | 'calm' | RiskStage | 'met' | 'met-late';

export const clockStageLabels: Record<ClockStage, string> = {
  none: '不计时',
  stopped: '暂停计时',
  calm: '正常',
  ...riskStageLabels,
  met: '按期完成',
  'met-late': '超期完成',
};

/** One of the three clocks of a request. Moments are ISO 8601 text in UTC. */
export interface ClockFace {
  kind: ClockKind;
  from: string | null;
  dueAt: string | null;
  /** Why it is this date. */
  reason: string | null;
  metAt: string | null;
  stage: ClockStage;
}

/** What of a request the clocks are read from. */
export type ClockRow = Pick<
  RequestRow,
  | 'state'
  | 'submittedAt'
  | 'firstContactAt'
  | 'firstContactDueAt'
  | 'firstContactReason'
  | 'progressAt'
  | 'progressDueAt'
  | 'progressReason'
  | 'dueAt'
  | 'dueReason'
  | 'repliedAt'
  | 'clockStartedAt'
  | 'pausedAt'
  | 'pausedInRound'
>;

/** The three clocks of a request at `at`: first contact, telling progress, completion. Pure. */
export function readClocks(row: ClockRow, at: Date, shares: RiskShares): ClockFace[] {
  return [firstContact(row, at, shares), progress(row, at, shares), completion(row, at, shares)];
}

function firstContact(row: ClockRow, at: Date, shares: RiskShares): ClockFace {
  const face = {
    kind: 'first-contact' as const,
    from: row.submittedAt,
    dueAt: row.firstContactDueAt ?? null,
    reason: row.firstContactReason ?? null,
    metAt: row.firstContactAt ?? null,
  };
  return { ...face, stage: stageOf(face, { at, shares, runs: openStates.includes(row.state) }) };
}

function progress(row: ClockRow, at: Date, shares: RiskShares): ClockFace {
  const face = {
    kind: 'progress' as const,
    from: row.progressAt ?? null,
    dueAt: row.progressDueAt ?? null,
    reason: row.progressReason ?? null,
    metAt: null,
  };
  const stage =
    row.state === 'paused'
      ? 'stopped'
      : stageOf(face, { at, shares, runs: underWayStates.includes(row.state) });
  // What was told last is shown even while the clock runs on to the next time.
  return { ...face, metAt: row.progressAt ?? null, stage };
}

function completion(row: ClockRow, at: Date, shares: RiskShares): ClockFace {
  const from = row.clockStartedAt ?? row.submittedAt;
  const answered = row.repliedAt && row.repliedAt >= from ? row.repliedAt : null;
  const face = {
    kind: 'completion' as const,
    from,
    dueAt: row.dueAt ?? null,
    reason: row.dueReason ?? null,
    metAt: openStates.includes(row.state) ? null : answered,
  };
  if (row.state === 'paused') return { ...face, stage: 'stopped' };
  const pausedMs = row.pausedInRound ?? 0;
  return { ...face, stage: stageOf(face, { at, shares, pausedMs, runs: openStates.includes(row.state) }) };
}

function stageOf(
  { from, dueAt, metAt }: Pick<ClockFace, 'from' | 'dueAt' | 'metAt'>,
  context: { at: Date; shares: RiskShares; runs: boolean; pausedMs?: number },
): ClockStage {
  if (!dueAt || !from) return 'none';
  if (metAt) return new Date(metAt) <= new Date(dueAt) ? 'met' : 'met-late';
  const { at, shares, runs, pausedMs } = context;
  if (!runs) return 'none';
  if (new Date(dueAt) < at) return 'overdue';
  const stretch = { from: new Date(from), due: new Date(dueAt), pausedMs };
  const stage = reachedStages(stretch, at, shares).at(-1) ?? 'calm';
  // Only the moment itself makes it overdue, whatever share of the limit the setting names.
  return stage === 'overdue' ? 'warning' : stage;
}
