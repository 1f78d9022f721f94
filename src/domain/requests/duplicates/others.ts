import type { Payload } from 'payload';
import { intakeRulesOf } from '../categories/rules-of';
import { type Directory, directory } from '../directory';
import { redact } from '../redact';
import type { RequestRow } from '../request-row';
import { openStates, type RequestState, stateLabels } from '../states';
import { type Draft, type SimilarRow, similarRequests } from './similar-requests';

/**
 * Somebody else's request as any visitor may know of it. The words of its requester only when it is public already; we
 * promised the others that nobody but the handlers reads theirs, so of those only kind, place, state and time are told.
 */
export interface OthersRequest {
  id: string;
  /** Only of a public one. */
  number: string | null;
  /** The redacted title of a public one, otherwise the name of its category. */
  what: string;
  place: string | null;
  state: RequestState;
  stateLabel: string;
  submittedAt: string;
  /** How many more said that they meet it too. */
  followers: number;
}

type Facts = Pick<
  RequestRow,
  | 'id'
  | 'number'
  | 'title'
  | 'category'
  | 'community'
  | 'compound'
  | 'state'
  | 'submittedAt'
  | 'visibility'
  | 'followerCount'
>;

/** What may be the same matter, for a visitor before sending; nothing for a kind of matter that is nobody else's. */
export async function possibleDuplicates(payload: Payload, draft: Draft): Promise<OthersRequest[]> {
  const known = await directory(payload);
  if (intakeRulesOf(known, draft.category).neverPublic) return [];
  const rows = await similarRequests(payload, draft, mayBeTold);
  return rows.map((row) => asOthers(row, known));
}

/** Whether a visitor may be told that this request exists at all: never when secrecy was asked for, or its kind is not public. */
export function mayBeTold(row: Pick<SimilarRow, 'confidential' | 'category'>, known: Directory): boolean {
  return !row.confidential && intakeRulesOf(known, row.category).neverPublic === null;
}

/** Whether one can still say "me too": somebody works on it, or will. */
export function isOpen({ state }: { state: RequestState }): boolean {
  return openStates.includes(state);
}

/** The request without anything that is not for everyone. */
export function asOthers(row: Facts, { categoryNames, placeNames }: Directory): OthersRequest {
  const isPublic = row.visibility === 'public';
  const place = row.compound ?? row.community;
  return {
    id: row.id,
    number: isPublic ? row.number : null,
    what: isPublic ? redact(row.title) : (row.category && categoryNames.get(row.category)) || '类似的事',
    place: (place && placeNames.get(place)) || null,
    state: row.state,
    stateLabel: stateLabels[row.state],
    submittedAt: row.submittedAt,
    followers: row.followerCount ?? 0,
  };
}
