import type { PayloadRequest } from 'payload';
import type { DisputeRow } from './dispute-row';
import { countDispute } from './figures/count-dispute';
import { closeSessions, joinSessions, planChosenSession } from './sessions/follow-case';

/**
 * What a step of a case brings with it, whichever verb it was, in its transaction: the first session as both sides chose it, sessions that
 * will not be held, and the counts.
 */
export async function followMove(
  req: PayloadRequest,
  before: DisputeRow,
  after: DisputeRow,
  at: Date,
): Promise<void> {
  if (after.coMediator && after.coMediator !== before.coMediator) await joinSessions(req, after);
  if (before.state === after.state && before.organization === after.organization) return;
  if (after.state === 'agreed' && before.state !== 'agreed') await planChosenSession(req, after);
  if (after.state === 'choosing' && (before.state === 'agreed' || before.state === 'mediating'))
    await closeSessions(req, after, at, '双方重新选');
  if (after.outcome && !before.outcome) await closeSessions(req, after, at, '这件调解已经有结果');
  await countDispute(req, before, after);
}
