import type { Payload, PayloadRequest } from 'payload';
import { currentLimit } from '../current-limit';
import type { RequestRow } from '../request-row';
import { clockRuns, type RequestState, type RequestVerb } from '../states';
import { endPause } from './completion-clock';
import { completionClockOf, completionColumns } from './completion-columns';
import { progressDeadline, progressEffect } from './progress-clock';

/** A step as it is about to be written. */
interface Move {
  request: RequestRow;
  verb: RequestVerb;
  to: RequestState;
  patch: Record<string, unknown>;
  at: Date;
}

/**
 * The columns of the clocks that follow from a step by itself: the clock of progress, when the sweep looks at the request
 * again, and the end of a pause that another step than resuming ends.
 */
export async function clockColumns(
  payload: Payload,
  move: Move,
  req: PayloadRequest,
): Promise<Record<string, unknown>> {
  return { ...leftPause(move), ...(await progressColumns(payload, move, req)), ...checkColumns(move) };
}

function leftPause({ request, to, patch, at }: Move): Record<string, unknown> {
  if (!request.pausedAt || to === 'paused' || 'pausedAt' in patch || !request.dueAt) return {};
  return completionColumns(endPause(completionClockOf(request), at));
}

async function progressColumns(
  payload: Payload,
  { request, verb, to, at }: Move,
  req: PayloadRequest,
): Promise<Record<string, unknown>> {
  const effect = progressEffect(verb, to);
  if (effect === 'none') return {};
  if (effect === 'stop') return request.progressDueAt ? { progressDueAt: null, progressReason: null } : {};
  const limit = await currentLimit(payload, `requests.progress.${request.urgency}`, at, req);
  const due = progressDeadline(at, limit);
  return {
    progressAt: at.toISOString(),
    progressDueAt: due.at.toISOString(),
    progressReason: due.reason,
  };
}

/** A moved deadline is looked at at once; one whose clock stands still, not at all. */
function checkColumns({ to, patch, at, request }: Move): Record<string, unknown> {
  if (!clockRuns(to)) return { alertCheckAt: null, riskStage: null };
  if (patch.dueAt) return { alertCheckAt: at.toISOString(), riskStage: null };
  return clockRuns(request.state) ? {} : { alertCheckAt: at.toISOString() };
}
