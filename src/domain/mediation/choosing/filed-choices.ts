import type { Payload, PayloadRequest } from 'payload';
import { leanFind } from '@/database';
import type { ChoiceBy } from '../labels';

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

/** The last choice of each party and the last proposal, whichever round it was, in the order they came: what lies in the file. */
export async function filedChoices(
  { payload, req }: { payload: Payload; req?: PayloadRequest | undefined },
  dispute: string,
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
  const last = new Map<string, FiledChoice>();
  for (const row of rows) {
    const whose = row.party ?? 'organization';
    if (!last.has(whose)) last.set(whose, row);
  }
  return [...last.values()].toReversed();
}
