import { endHandOver } from '@/domain/requests';
import { onDisputeOutcome } from '../outcome';

/** A request that was handed over to mediation goes on when that has ended; it does not learn how. */
export function listenToDisputeOutcomes(): void {
  onDisputeOutcome('requests', async (req, { source, sourceId }) => {
    if (source === 'request') await endHandOver(req, sourceId);
  });
}
