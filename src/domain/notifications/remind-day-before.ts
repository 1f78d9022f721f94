import type { CollectionSlug, Payload, PayloadRequest } from 'payload';
import { inTransaction, type LeanCondition, leanFind, readRow, updateColumns } from '@/database';
import { now } from '@/shared/clock';

const day = 86_400_000;
/** Told in one transaction at most, so that a full hall does not hold the one writer. */
const perTurn = 100;
const mostGatherings = 500;

/** Somebody on the list of a gathering; `remindedAt` is a column of theirs. */
interface Listed {
  id: string;
}
interface Gathering {
  id: string;
  startsAt: string;
}

/** What is to be reminded of, and who. */
export interface DayBefore<G extends Gathering, P extends Listed> {
  gatherings: CollectionSlug;
  /** The state in which it is still to come. */
  state: string;
  people: CollectionSlug;
  /** The column by which people belong to their gathering. */
  of: string;
  /** Whom of them, besides. */
  where: readonly LeanCondition[];
  columns: readonly string[];
  tell(req: PayloadRequest, gathering: G, person: P): Promise<void>;
}

/** From when on a gathering is a day away: whoever comes to its list later needs no reminder. */
export const isWithinADay = (startsAt: string, at: Date): boolean =>
  new Date(startsAt).getTime() - at.getTime() <= day;

/**
 * Reminds everybody on the list of what begins within a day, once each: whoever was told is marked in the same transaction, so that it
 * may be run twice, in two processes, and after a crash in the middle. What moves to another day clears the marks.
 * @returns how many people were reminded
 */
export async function remindDayBefore<G extends Gathering, P extends Listed>(
  payload: Payload,
  what: DayBefore<G, P>,
): Promise<number> {
  const at = now();
  const coming = await leanFind<Gathering>(payload, what.gatherings, {
    where: [
      { field: 'state', equals: what.state },
      { field: 'startsAt', from: at.toISOString(), before: new Date(at.getTime() + day).toISOString() },
    ],
    columns: ['startsAt'],
    newestBy: 'startsAt',
    limit: mostGatherings,
  });
  let reminded = 0;
  for (const { id } of coming) {
    for (;;) {
      const told = await inTransaction({ payload }, (req) => remindSome(req, what, { id, at }));
      reminded += told;
      if (told < perTurn) break;
    }
  }
  return reminded;
}

async function remindSome<G extends Gathering, P extends Listed>(
  req: PayloadRequest,
  { gatherings, state, people, of, where, columns, tell }: DayBefore<G, P>,
  { id, at }: { id: string; at: Date },
): Promise<number> {
  const gathering = await readRow<G & { state: string }>(req.payload, gatherings, id, req);
  // Called off or moved since the list of what is coming was read.
  if (!gathering || gathering.state !== state || !isWithinADay(gathering.startsAt, at)) return 0;
  const query = {
    where: [{ field: of, equals: id }, { field: 'remindedAt', exists: false }, ...where],
    columns,
    newestBy: 'id',
    limit: perTurn,
  };
  const rows = await leanFind<P>(req.payload, people, query, req);
  for (const person of rows) {
    await tell(req, gathering, person);
    await updateColumns(req, people, person.id, { remindedAt: at.toISOString() });
  }
  return rows.length;
}
