import type { Payload, PayloadRequest } from 'payload';
import { leanFind } from '@/database';
import type { ChoiceBy } from '../labels';
import { heldSince } from '../outcome/held';
import type { DisputePartyRow } from '../parties';
import type { SessionRow } from '../sessions/session-row';

/** What somebody put down last, for the file. */
export interface FiledChoice {
  id: string;
  /** Null when the organisation proposed it. */
  party: string | null;
  by: ChoiceBy;
  /** Line by line. */
  words: string;
  at: string;
  /** Who wrote it down for them at the counter. */
  enteredByName: string | null;
}

/**
 * Whether a choice was put down by whoever stands under the party's name now. Once it was talked about nobody takes a party's place, and
 * another phone is the same person's. Pure. @param held since when it was talked about
 */
const isTheirs = (
  { at }: Pick<FiledChoice, 'at'>,
  party: Pick<DisputePartyRow, 'replacedAt'> | undefined,
  held: string | null,
): boolean =>
  !party?.replacedAt ||
  new Date(at) >= new Date(party.replacedAt) ||
  (held !== null && new Date(held) <= new Date(party.replacedAt));

/**
 * The last choice of each party and the last proposal, whichever round it was, in the order they came: what lies in the file. Of whoever
 * came in somebody's place only their own.
 */
export async function filedChoices(
  { payload, req }: { payload: Payload; req?: PayloadRequest | undefined },
  dispute: string,
  { parties, sessions }: Known,
): Promise<FiledChoice[]> {
  const rows = await leanFind<FiledChoice>(
    payload,
    'dispute-choices',
    {
      where: [{ field: 'dispute', equals: dispute }],
      columns: ['party', 'by', 'words', 'at', 'enteredByName'],
      newestBy: 'id',
      limit: 500,
    },
    req,
  );
  const held = heldSince(sessions);
  const last = new Map<string, FiledChoice>();
  for (const row of rows) {
    const whose = row.party ?? 'organization';
    const party = parties.find(({ id }) => id === row.party);
    if (!last.has(whose) && isTheirs(row, party, held)) last.set(whose, row);
  }
  return [...last.values()].toReversed();
}

interface Known {
  parties: readonly Pick<DisputePartyRow, 'id' | 'replacedAt'>[];
  sessions: readonly Pick<SessionRow, 'beganAt'>[];
}
