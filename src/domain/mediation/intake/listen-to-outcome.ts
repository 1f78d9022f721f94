import { endHandOver } from '@/domain/requests';
import { disputeStateLabels } from '../labels';
import { onDisputeOutcome } from '../outcome';

/** A request that was handed over to mediation goes on when that has ended; it learns the one word, nothing else. */
export function listenToDisputeOutcomes(): void {
  onDisputeOutcome('requests', async (req, { source, sourceId, outcome }) => {
    if (source === 'request') await endHandOver(req, sourceId, disputeStateLabels[outcome]);
  });
}
