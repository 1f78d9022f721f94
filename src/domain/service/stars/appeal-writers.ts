import type { Payload, PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { leanFind } from '@/database';
import type { AppealRow } from './rows';

/**
 * Those of these appeals that were written on the web by an account that is not the member's any more: it was taken off since (somebody else's, or an
 * old one). The appeal follows the member, as everything of a round does; the log of actions says which account wrote it.
 * @returns their ids
 */
export async function writtenByOthers(
  { payload, req }: { payload: Payload; req?: PayloadRequest },
  appeals: readonly Pick<AppealRow, 'id' | 'user' | 'takenByName'>[],
): Promise<Set<string>> {
  const own = new Map(appeals.flatMap(({ id, user, takenByName }) => (takenByName ? [] : [[id, user]])));
  if (own.size === 0) return new Set();
  const written = await writersOf({ payload, req }, [...own.keys()]);
  return new Set(written.flatMap(({ id, actor }) => (actor !== null && actor !== own.get(id) ? id : [])));
}

/** Whether the person wrote this appeal on the web, as whichever member. */
export async function wroteAppeal(req: PayloadRequest, { userId }: Actor, appeal: string): Promise<boolean> {
  if (userId === null) return false;
  return (await writersOf({ payload: req.payload, req }, [appeal])).some(({ actor }) => actor === userId);
}

async function writersOf(
  { payload, req }: { payload: Payload; req?: PayloadRequest | undefined },
  appeals: readonly string[],
): Promise<{ id: string; actor: string | null }[]> {
  const rows = await leanFind<{ subjectId: string; actor: string | null }>(
    payload,
    'audit-events',
    {
      where: [
        { field: 'subjectId', in: appeals },
        { field: 'action', equals: 'star-round.appealed' },
      ],
      columns: ['subjectId', 'actor'],
      newestBy: 'id',
      limit: appeals.length * 2,
    },
    req,
  );
  return rows.map(({ subjectId, actor }) => ({ id: subjectId, actor }));
}
