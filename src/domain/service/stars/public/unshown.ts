import type { Payload } from 'payload';
import { type Actor, isSignedIn } from '@/access';
import { type SentBack, sentBack } from '../announced-before';
import { type RoundRow, resultsOf, roundOf } from '../rows';
import { keepsStars } from '../verb';
import { wasAnnounced } from './announcement';

/** A round of which those on the list know and of which there is no result to see: sent back by a meeting, or void before one stood. */
export interface UnshownRound {
  round: RoundRow;
  sentBack: SentBack | null;
}

/** Such a round for those on its list and who runs it; null for everybody else, and where there is a result or nothing yet. */
export async function unshownRound(payload: Payload, actor: Actor, id: string): Promise<UnshownRound | null> {
  const round = isSignedIn(actor) ? await roundOf(payload, id) : null;
  if (!round?.rosterAt || !isSignedIn(actor) || wasAnnounced(round)) return null;
  const where = [{ field: 'user', equals: actor.userId }];
  const [own] = await resultsOf({ payload }, id, { where, limit: 1 });
  if (!own && !keepsStars(actor, round)) return null;
  const back = (await sentBack({ payload }, id)) ?? null;
  return back || round.state === 'cancelled' ? { round, sentBack: back } : null;
}
