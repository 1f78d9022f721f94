import { readRow, updateColumns } from '@/database';
import { onDisputeOutcome } from '@/domain/mediation';
import { holdFinding } from '../visit-row';

/** A quarrel that was found on a visit says that it ended; how is for those who were there. */
export function listenToMediatedFindings(): void {
  onDisputeOutcome('visit-findings', async (req, { source, sourceId, at }) => {
    if (source !== 'visit') return;
    // A case ends also when what it came from was deleted with its time.
    if (!(await readRow(req.payload, 'visit-findings', sourceId, req))) return;
    await holdFinding(req, sourceId);
    await updateColumns(req, 'visit-findings', sourceId, {
      outcome: '调解已结束',
      outcomeAt: at,
    });
  });
}
