import type { PayloadRequest } from 'payload';
import { deadlineAfter } from '@/domain/requests';
import { formatDate } from '@/shared/dates';
import type { ClosedBy, Verdict } from './labels';
import type { Moved } from './move';
import type { RectificationRow } from './rectification-row';
import { rectificationLimit } from './settings';

/** What follows from "fixed" or "not fixed": it is closed, or begins again with a new deadline. `found` says what led to it. */
export async function afterVerdict(
  req: PayloadRequest,
  row: RectificationRow,
  { verdict, found, by, at }: { verdict: Verdict; found: string; by: ClosedBy; at: Date },
): Promise<Moved> {
  if (verdict === 'fixed') {
    return {
      columns: { state: 'closed', closedAt: at.toISOString(), closedBy: by, nextCheckAt: null },
      step: { label: '已修好，办结', note: found },
    };
  }
  const limit = await rectificationLimit(req.payload, 'property.rectification-again-days', req);
  const due = deadlineAfter(at, limit, '退回再改时');
  const dueAt = due.at.toISOString();
  return {
    columns: {
      state: 'open',
      round: row.round + 1,
      dueAt,
      dueReason: due.reason,
      dueProvisional: due.provisional,
      countedFrom: at.toISOString(),
      nextCheckAt: dueAt,
    },
    step: {
      label: '没修好，重新整改',
      note: `${found}请在${formatDate(due.at)}以前再改一次。`,
      dueAt,
    },
  };
}
