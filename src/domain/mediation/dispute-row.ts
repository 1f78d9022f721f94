import type { PayloadRequest } from 'payload';
import { readRow, updateColumns } from '@/database';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import type { DisputeOutcome, DisputeSource, DisputeState, DisputeType, RiskLevel } from './labels';

/** A case as stored: ids for relations, moments as ISO 8601, money in 分. Who its parties are lies apart, in `dispute-parties`. */
export interface DisputeRow {
  id: string;
  number: string;
  state: DisputeState;
  stateSince: string;
  type: DisputeType;
  title: string;
  facts: string;
  wishes: string | null;
  source: DisputeSource;
  /** The document it came from, where it came from one. */
  sourceId: string | null;
  sourceNumber: string | null;
  riskLevel: RiskLevel;
  organization: string;
  organizationName: string;
  /** Whom both sides chose. */
  mediator: string | null;
  mediatorName: string | null;
  coMediator: string | null;
  coMediatorName: string | null;
  method: string | null;
  methodName: string | null;
  placeText: string | null;
  /** Whether others may listen; null until both have chosen. */
  open: boolean | null;
  slotStartsAt: string | null;
  slotEndsAt: string | null;
  amount: number | null;
  township: string | null;
  community: string | null;
  grid: string | null;
  compound: string | null;
  building: string | null;
  /** By when the organisation means to have settled it. */
  deadline: string | null;
  contactDueAt: string | null;
  firstContactAt: string | null;
  /** By when the parties choose; afterwards the organisation proposes. */
  choiceDueAt: string | null;
  proposedAt: string | null;
  outcome: DisputeOutcome | null;
  endReason: string | null;
  registeredAt: string;
  acceptedAt: string | null;
  agreedAt: string | null;
  settledAt: string | null;
  /** When it came to its outcome, whatever that is. */
  endedAt: string | null;
  settledForm: 'written' | 'oral' | null;
  /** When the parties of a case that failed were told of the other legal ways (人民调解法 26). */
  failureToldAt: string | null;
  closedAt: string | null;
  registeredBy: string | null;
}

/** The row inside the transaction. @throws DomainError not-found */
export async function disputeRow(req: PayloadRequest, id: string): Promise<DisputeRow> {
  const row = await readRow<DisputeRow>(req.payload, 'disputes', id, req);
  return row ?? fail('not-found', { message: '没有找到这件调解。' });
}

/**
 * The row, written so that of two verbs about one case one waits for the other, also on a database that sees conflicts on one document
 * only. @throws DomainError not-found
 */
export async function holdDispute(req: PayloadRequest, id: string): Promise<DisputeRow> {
  const row = await disputeRow(req, id);
  await updateColumns(req, 'disputes', id, { holdKey: newId() });
  return row;
}
