import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { type Actor, coversPlace } from '@/access';
import { deleteWhere, leanFind, updateColumns } from '@/database';
import type { Place } from '@/domain/organization';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { maskedText } from '../records/masked-text';
import { hasAnnounced, isOwnDraft } from './announced-before';
import { dropUnchecked } from './papers/check-papers';
import { clearTallies } from './papers/count-papers';
import { insidePlace, type RoundRow, resultsOf, roundOf } from './rows';
import { freeTaken, settleCorrections } from './settle-corrections';
import { stages } from './tell-members';
import { input, keepers, moveRound, type VerbCall } from './verb';

const schema = z.object({ id: input.id('评星'), reason: input.text('作废的原因', 300) });

/**
 * Makes a round void that is not confirmed yet. A draft by whoever runs it; one that was ever announced, also where a meeting has sent it back since,
 * only by the organisation above: another person than who announced it, who is not rated in it. What was announced stays readable to those who could read it, with the reason; everybody on
 * the list is told, with names and phones starred. Its corrections are settled, those it had taken up wait for the next round, and what was open is closed.
 * @throws DomainError validation, forbidden, invalid-state, not-found
 */
export async function cancelRound(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, reason } = parseInput(schema, call);
  const move = {
    id,
    done: 'cancelled',
    async work(req: PayloadRequest, round: RoundRow, at: string) {
      if (!(await isOwnDraft({ payload: req.payload, req }, round)))
        await requireAbove(req, call.actor, round);
      // It goes out to everybody on the list, and to the pages.
      const told = await maskedText(req, reason, round);
      await settleCorrections(req, round, { why: '作废' });
      await freeTaken(req, id);
      await dropUnchecked(req, round);
      await clearTallies(req, id);
      await deleteWhere(req.payload, req, 'star-appraisals', { round: { equals: id } });
      await closeOpen(req, 'star-appeals', 'open', id, {
        answer: `这次评星作废了：${told}`,
        answeredAt: at,
        answeredByName: call.actor.name,
      });
      await closeOpen(req, 'star-manual-items', 'waiting', id, { refusal: '这次评星作废了' });
      return {
        reason: told,
        columns: { cancelReason: told, cancelledAt: at, cursor: null, toldStage: stages.toTellVoid },
      };
    },
  };
  const before = await roundOf(call.payload, id, call.req);
  if (!before || (await isOwnDraft(call, before))) return moveRound(call, { ...move, step: 'cancel' });
  return moveRound(call, { ...move, step: before.state === 'draft' ? 'cancel' : 'void', authorized: true });
}

const above = [...keepers, 'township-leader'] as const;
const widest = ['city', 'township', 'community', 'grid', 'compound', 'building', 'household'] as const;

/** Whether the person holds a role over a wider place than the round's own; of the whole city, the administrator. */
export function standsAbove(actor: Actor, round: Place): boolean {
  const [own] = insidePlace(round);
  if (!own) return coversPlace(actor, ['administrator'], round);
  const wider: readonly string[] = widest.slice(0, widest.indexOf(own.field));
  return coversPlace(
    { ...actor, grants: actor.grants.filter(({ scope }) => wider.includes(scope.kind)) },
    above,
    round,
  );
}

/** @throws DomainError forbidden */
async function requireAbove(req: PayloadRequest, actor: Actor, round: RoundRow): Promise<void> {
  if (!standsAbove(actor, round))
    fail('forbidden', {
      message: '公示过的，只有上级党组织的同志能作废，会议退回重算的也一样。要作废，请报上级。',
    });
  if (actor.userId === null) return;
  const where = [{ field: 'user', equals: actor.userId }];
  const [own] = await resultsOf({ payload: req.payload, req }, round.id, { where, limit: 1 });
  if (own) fail('forbidden', { message: '您在这次评星的名单上，请上级的另一位同事来办。' });
  if (await hasAnnounced(req, actor, round.id))
    fail('forbidden', { message: '这次评星是您公示的，请上级的另一位同事来作废。' });
}

/** What waits in the round is answered by its end: nobody can decide about it any more. */
async function closeOpen(
  req: PayloadRequest,
  slug: 'star-appeals' | 'star-manual-items',
  state: string,
  round: string,
  columns: Record<string, unknown>,
): Promise<void> {
  const rows = await leanFind<{ id: string }>(
    req.payload,
    slug,
    {
      where: [
        { field: 'round', equals: round },
        { field: 'state', equals: state },
      ],
      columns: [],
      newestBy: 'id',
      limit: 20_000,
    },
    req,
  );
  const updatedAt = now().toISOString();
  for (const { id } of rows) await updateColumns(req, slug, id, { ...columns, state: 'void', updatedAt });
}
