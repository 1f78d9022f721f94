import { updateColumns } from '@/database';
import { disputeStateLabels, onDisputeOutcome } from '@/domain/mediation';
import { holdFinding } from '../visit-row';

/** A quarrel that was found on a visit says that it ended, and how in one word; nothing else of it is known here. */
export function listenToDisputes(): void {
  onDisputeOutcome('visit-findings', async (req, { source, sourceId, outcome, at }) => {
    if (source !== 'visit') return;
    const row = await holdFinding(req, sourceId);
    await updateColumns(req, 'visit-findings', row.id, {
      outcome: disputeStateLabels[outcome],
      outcomeAt: at,
    });
  });
}
