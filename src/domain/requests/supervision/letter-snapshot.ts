import type { PayloadRequest } from 'payload';
import { currentSetting } from '@/domain/publishing';
import { keyring } from '@/shared/encryption';
import { directory } from '../directory';
import { redact } from '../redact';
import type { RequestRow } from '../request-row';

/** When, where and with whom somebody is asked to come. Moments: ISO 8601, UTC. */
export interface PlannedInterview {
  at: string;
  place: string;
  participants: string;
}

/**
 * What a letter of supervision says, kept as it was when it was issued: a letter is a document, and what happens to the
 * request afterwards must not change it. Nothing of who asked. Moments: ISO 8601, UTC.
 */
export interface LetterSnapshot {
  /** The body in whose name it is issued. */
  issuer: string;
  reason: string;
  title: string;
  category: string | null;
  /** Community and compound, never the building or the door. */
  place: string | null;
  submittedAt: string;
  dueAt: string | null;
  dueReason: string | null;
  reopenCount: number;
  interview: PlannedInterview | null;
}

/** What the letter about `request` says now. */
export async function letterSnapshot(
  req: PayloadRequest,
  request: RequestRow,
  { reason, at, interview }: { reason: string; at: Date; interview: PlannedInterview | null },
): Promise<LetterSnapshot> {
  const { value: issuer } = await currentSetting(req.payload, 'requests.supervision.issuer', at, req);
  const { categoryNames, placeNames } = await directory(req.payload);
  const anonymous = withoutRequester(request);
  const placeOf = (place: string | null) => (place ? placeNames.get(place) : undefined);
  return {
    issuer: String(issuer),
    reason: anonymous(reason),
    title: anonymous(request.title),
    category: (request.category && categoryNames.get(request.category)) || null,
    place: [placeOf(request.community), placeOf(request.compound)].filter(Boolean).join(' ') || null,
    submittedAt: request.submittedAt,
    dueAt: request.dueAt,
    dueReason: request.dueReason,
    reopenCount: request.reopenCount ?? 0,
    interview,
  };
}

/** Takes the requester's name, and every number that points at a person, out of a text. */
export function withoutRequester({
  requesterNameCipher,
}: Pick<RequestRow, 'requesterNameCipher'>): (text: string) => string {
  const name = requesterNameCipher ? keyring().decrypt(requesterNameCipher, 'name') : '';
  return (text) => redact(name.length > 1 ? text.replaceAll(name, '反映人') : text);
}
