import type { Payload, PayloadRequest, Where } from 'payload';
import { readRow } from '@/database';
import { fail } from '@/shared/errors';
import type { LimitKind } from './clocks/limit-kind';
import type { EvaluationSource } from './follow-through/labels';
import type { DeclineGround, Grade, Outcome, Urgency, Visibility } from './labels';
import type { RequestState } from './states';
import type { Rung } from './supervision/rungs';

/** A request as the verbs see it: ids instead of documents, moments as ISO 8601 text in UTC. */
export interface RequestRow {
  id: string;
  number: string;
  title: string;
  body: string;
  state: RequestState;
  revision: number;
  urgency: Urgency;
  category: string | null;
  channel: string;
  township: string | null;
  community: string | null;
  grid: string | null;
  compound: string | null;
  building: string | null;
  placeText: string | null;
  leadUnit: string | null;
  requesterNameCipher: string | null;
  requesterPhoneCipher: string | null;
  requesterPhoneIndex: string | null;
  requesterEmailCipher: string | null;
  requesterEmailIndex: string | null;
  requesterAccount: string | null;
  /** Channel and number of whatever passed it on; `doorstep:FX…` of what was found at a door. */
  sourceKey: string | null;
  trackingTokenHash: string | null;
  confidential: boolean;
  publicConsent: boolean;
  visibility: Visibility;
  submittedAt: string;
  /** Absent on requests that came with a file. */
  receivedAt?: string | null;
  dispatchedAt: string | null;
  firstContactAt: string | null;
  firstContactDueAt: string | null;
  firstContactReason: string | null;
  progressAt: string | null;
  progressDueAt: string | null;
  progressReason: string | null;
  dueAt: string | null;
  dueReason: string | null;
  dueProvisional: boolean;
  dueKind: LimitKind | null;
  clockStartedAt: string | null;
  pausedAt: string | null;
  pausedUntil: string | null;
  pausedInRound: number | null;
  pausedTotal: number | null;
  pauseDays: number | null;
  openApplications: number | null;
  /** Highest rung of this round, and until when it may be answered. */
  supervisionRung: Rung | null;
  supervisionDueAt: string | null;
  /** The same of acts addressed to the service centre. */
  centreRung?: Rung | null;
  centreRungDueAt?: string | null;
  alertCheckAt: string | null;
  extensionCount: number;
  returnCount: number;
  disputeCount: number;
  disputedAt: string | null;
  disputedUnit: string | null;
  needsArbitration: boolean;
  designated: boolean;
  partOf: string | null;
  /** The request of before that it goes on from. */
  previous: string | null;
  mergedInto: string | null;
  mergedCount: number;
  /** Where it stood before it was split or merged, and since when it is. */
  stateBefore: RequestState | null;
  setAsideAt: string | null;
  reopenCount: number;
  reply: string | null;
  repliedAt: string | null;
  declineGround: DeclineGround | null;
  referral: string | null;
  solved: Outcome | null;
  satisfaction: Grade | null;
  evaluatedAt: string | null;
  /** How the word came, or that none came in time. */
  evaluatedBy: EvaluationSource | null;
  evaluationDueAt: string | null;
  evaluationRemindedAt: string | null;
  /** When it is closed, of whom there is no way to ask. */
  closeDueAt: string | null;
  /** From when on the service centre calls, and how often it did in this round. */
  visitDueAt: string | null;
  visitAttempts: number | null;
  closedAt: string | null;
  /** How many said "我也遇到". */
  followerCount: number | null;
  /** How often its requester added something, and since when an addition to a declined one waits for the operator. */
  supplementCount: number | null;
  supplementedAt: string | null;
  /** How often its requester called again in this round, and when last. */
  urgeCount: number | null;
  urgedAt: string | null;
  replyCorrectedAt: string | null;
}

/** The row of `id`, read in the caller's transaction, past access: the verb checks who may. @throws not-found */
export async function requestRow(payload: Payload, id: string, req?: PayloadRequest): Promise<RequestRow> {
  const found = await readRow<Record<string, unknown>>(payload, 'requests', id, req);
  if (!found) fail('not-found', { message: '没有找到这件诉求。' });
  return normalized(found);
}

/** The rows that meet `where`, read like {@link requestRow}. */
export async function rowsWhere(payload: Payload, where: Where, req?: PayloadRequest): Promise<RequestRow[]> {
  const { docs } = await payload.db.find<Record<string, unknown>>({
    collection: 'requests',
    where,
    limit: 0,
    pagination: false,
    req,
  });
  return docs.map(normalized);
}

const relations = [
  'category',
  'channel',
  'township',
  'community',
  'grid',
  'compound',
  'building',
  'leadUnit',
  'requesterAccount',
  'disputedUnit',
  'partOf',
  'mergedInto',
  'previous',
];

/** Both databases answer the same shape: relations as ids, moments as text. */
function normalized(row: Record<string, unknown>): RequestRow {
  const entries = Object.entries(row).map(([key, value]): [string, unknown] => {
    if (value instanceof Date) return [key, value.toISOString()];
    if (relations.includes(key)) return [key, idOf(value)];
    return [key, value];
  });
  // The collection's fields are the source of this shape; the adapter types rows as records only.
  return Object.fromEntries(entries) as unknown as RequestRow;
}

/** The id behind a relation, whether the row has the id or the document. */
export function idOf(value: unknown): string | null {
  if (typeof value === 'object' && value !== null && 'id' in value) return String(value.id);
  return value ? String(value) : null;
}
