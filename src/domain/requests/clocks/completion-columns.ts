import { fail } from '@/shared/errors';
import type { RequestRow } from '../request-row';
import type { CompletionClock } from './completion-clock';
import { kindOfDeadline } from './limit-kind';

/** The clock as it stands in the columns of a request. @throws DomainError invalid-state when the request has no deadline */
export function completionClockOf(request: RequestRow): CompletionClock {
  if (!request.dueAt) fail('invalid-state', { message: '这件诉求没有办理期限。' });
  const dueAt = new Date(request.dueAt);
  return {
    startedAt: new Date(request.clockStartedAt ?? request.submittedAt),
    due: { at: dueAt, reason: request.dueReason ?? '', provisional: request.dueProvisional },
    kind: request.dueKind ?? kindOfDeadline(dueAt),
    pausedAt: request.pausedAt ? new Date(request.pausedAt) : null,
    pausedUntil: request.pausedUntil ? new Date(request.pausedUntil) : null,
    pausedInRound: request.pausedInRound ?? 0,
    pausedTotal: request.pausedTotal ?? 0,
    pauseDays: request.pauseDays ?? 0,
  };
}

/** The columns of a clock. */
export function completionColumns(clock: CompletionClock) {
  return {
    clockStartedAt: clock.startedAt.toISOString(),
    dueAt: clock.due.at.toISOString(),
    dueReason: clock.due.reason,
    dueProvisional: clock.due.provisional,
    dueKind: clock.kind,
    pausedAt: clock.pausedAt?.toISOString() ?? null,
    pausedUntil: clock.pausedUntil?.toISOString() ?? null,
    pausedInRound: clock.pausedInRound,
    pausedTotal: clock.pausedTotal,
    pauseDays: clock.pauseDays,
  };
}
