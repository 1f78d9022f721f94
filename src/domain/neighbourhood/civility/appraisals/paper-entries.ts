import type { Payload, PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { leanFind } from '@/database';
import { civilityTransitions } from './civility-states';

/** One entry of papers, as the meeting's history has it: how many about which item, never which way. */
export interface PaperEntry {
  id: string;
  subject: string;
  at: string;
  detail: string | null;
  actor: string | null;
  actorName: string;
}

const entriesWhere = (
  payload: Payload,
  where: { field: 'subject' | 'actor'; equals: string },
  req?: PayloadRequest,
): Promise<PaperEntry[]> =>
  leanFind(
    payload,
    'neighbourhood-events',
    {
      where: [where, { field: 'label', equals: civilityTransitions['enter-paper'].label }],
      columns: ['subject', 'at', 'detail', 'actor', 'actorName'],
      newestBy: 'at',
      // Thirty items, put right as often as people do.
      limit: 500,
    },
    req,
  );

/** Who entered papers of a meeting, and when; what was put right stands there too. The newest first. */
export const paperEntriesOf = (
  payload: Payload,
  meeting: string,
  req?: PayloadRequest,
): Promise<PaperEntry[]> => entriesWhere(payload, { field: 'subject', equals: meeting }, req);

/** The meetings somebody entered papers of; the newest first. */
export const enteredBy = async (payload: Payload, user: string): Promise<string[]> => [
  ...new Set((await entriesWhere(payload, { field: 'actor', equals: user })).map(({ subject }) => subject)),
];

/** Whether somebody entered papers themselves, and so leaves the look at the result to a colleague. */
export const enteredPapers = (
  { userId }: Pick<Actor, 'userId'>,
  entries: readonly Pick<PaperEntry, 'actor'>[],
): boolean => userId !== null && entries.some(({ actor }) => actor === userId);

export const ownPapers = '纸票有您登记的，由另一位同事核对、审核公布。';
