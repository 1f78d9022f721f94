import type { Payload, PayloadRequest } from 'payload';
import { leanFind } from '@/database';
import { type ExemptionReason, exemptionLabels } from '@/domain/organization';
import { rowOf } from '@/domain/property';
import type { ExemptionState } from './labels';

/** A decision as stored; days are first moments in the city. */
export interface ExemptionRow {
  id: string;
  member: string;
  memberName: string;
  reason: ExemptionReason;
  decision: string;
  decidedOn: string;
  from: string;
  /** Last day, inclusive; null without an end. */
  until: string | null;
  state: ExemptionState;
  endedAt: string | null;
  township: string | null;
  community: string | null;
  grid: string | null;
  compound: string | null;
  building: string | null;
}

type Reading = { payload: Payload; req?: PayloadRequest | undefined };

/** @throws DomainError not-found */
export const exemptionRow = (req: PayloadRequest, id: string) =>
  rowOf<ExemptionRow>(req, 'member-exemptions', id, '条决定');

/** Every decision about these members, newest first. */
export function exemptionsOfMembers(
  { payload, req }: Reading,
  members: readonly string[],
): Promise<ExemptionRow[]> {
  if (members.length === 0) return Promise.resolve([]);
  return leanFind<ExemptionRow>(
    payload,
    'member-exemptions',
    {
      where: [{ field: 'member', in: [...members] }],
      columns: [
        'member',
        'memberName',
        'reason',
        'decision',
        'decidedOn',
        'from',
        'until',
        'state',
        'endedAt',
      ],
      newestBy: 'from',
      limit: 5 * members.length + 100,
    },
    req,
  );
}

/** Whether a decision holds at a moment: begun, not over, and not ended before. */
export function holdsAt(
  { from, until, state, endedAt }: Pick<ExemptionRow, 'from' | 'until' | 'state' | 'endedAt'>,
  at: string,
): boolean {
  if (from > at) return false;
  if (until !== null && lastMoment(until) <= at) return false;
  return state === 'standing' || (endedAt !== null && endedAt > at);
}

const day = 86_400_000;
const lastMoment = (until: string) => new Date(new Date(until).getTime() + day).toISOString();

/** A decision in words: 疾病，支部党员大会决定. */
export const inWords = ({ reason, decision }: Pick<ExemptionRow, 'reason' | 'decision'>): string =>
  `${exemptionLabels[reason]}，${decision}`;

/**
 * Those of the members who are exempt at a moment, with the decision in words. A round asks with the last moment of its period: whoever is
 * exempt then is rated in none of it. The meeting has decided by then: a decision may say that somebody has been ill for longer, but it takes
 * nobody out of a period that was over before.
 * @param at ISO 8601
 */
export async function exemptAt(
  reading: Reading,
  members: readonly string[],
  at: string,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const row of await exemptionsOfMembers(reading, members))
    if (row.decidedOn <= at && holdsAt(row, at) && !found.has(row.member))
      found.set(row.member, inWords(row));
  return found;
}
