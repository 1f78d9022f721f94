import { readRow, updateColumns } from '@/database';
import { disputeStateLabels, onDisputeOutcome } from '@/domain/mediation';
import { holdFinding } from '../visit-row';

/** A quarrel that was found on a visit says that it ended, and how in one word; nothing else of it is known here. */
export function listenToMediatedFindings(): void {
  onDisputeOutcome('visit-findings', async (req, { source, sourceId, outcome, at }) => {
    if (source !== 'visit') return;
    // A case ends also when what it came from was deleted with its time.
    if (!(await readRow(req.payload, 'visit-findings', sourceId, req))) return;
    await holdFinding(req, sourceId);
    await updateColumns(req, 'visit-findings', sourceId, {
      outcome: disputeStateLabels[outcome],
      outcomeAt: at,
    });
  });
}
