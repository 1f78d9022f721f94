import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { leanFind, updateColumns } from '@/database';
import { input, runVerb, type VerbCall } from '@/domain/organization';
import { touchPages } from '@/domain/publishing';
import { recordForAccount } from '@/domain/service';
import { now } from '@/shared/clock';
import { parseInput } from '@/shared/parse-input';
import { associationsTag } from '../associations/labels';
import { recordStep } from '../record-step';
import { standingStates } from './labels';
import { requireWalker } from './record-finding';
import { type FindingRow, holdVisit, noterOf, type VisitRow } from './visit-row';
import { requireVisitMove } from './visit-states';

const schema = z.object({ id: input.id('走访') });
const quarter = 15 * 60_000;
/** Nobody walks longer than this; a round that was forgotten open is not counted for its nights. */
const mostQuarters = 32;

/** Whole quarters of an hour between the first door and the end. */
export const quartersWalked = (startedAt: string, endedAt: string): number =>
  Math.min(
    mostQuarters,
    Math.max(0, Math.floor((new Date(endedAt).getTime() - new Date(startedAt).getTime()) / quarter)),
  );

/**
 * Ends a round; when a Party member walked it, it becomes a service record of theirs, once, for the branch to look at.
 * @throws DomainError forbidden, invalid-state, not-found
 */
export async function finishVisit(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id } = parseInput(schema, call);
  return runVerb(call, async (req) => {
    const visit = await holdVisit(req, id);
    requireWalker(call.actor, visit);
    requireVisitMove('finish', visit.state);
    const endedAt = now().toISOString();
    await updateColumns(req, 'visits', id, { state: 'done', endedAt, updatedAt: endedAt });
    const own = await ownDoors(req, visit);
    const words = `${visit.where}：见到${visit.met}户，${visit.away}户没人在家。`;
    if (own)
      await recordForAccount(req, {
        user: visit.walker,
        source: 'visit',
        sourceId: id,
        sourceTitle: `走访${visit.number}`,
        on: own.startedAt,
        // Whoever ends a colleague's round does not know how long they were out after their last door.
        quarters: quartersWalked(own.startedAt, call.actor.userId === visit.walker ? endedAt : own.lastAt),
        location: visit.where.slice(0, 60),
        text: `入户走访，见到${own.met}户。`,
        confirmedBy: call.actor,
      });
    await recordStep(
      req,
      { kind: 'visits', id, place: visit, actor: call.actor },
      { label: '走完了', detail: words },
    );
    // The community's page counts rounds.
    await touchPages(req, associationsTag);
    return {
      result: { id },
      action: 'visit.finished',
      subject: { collection: 'visits', id },
      summary: visit.number,
    };
  });
}

/** How many doors whoever walks the round met somebody at, from their first to their last; what a colleague noted is not theirs. Null when all is. */
async function ownDoors(
  req: PayloadRequest,
  visit: VisitRow,
): Promise<{ met: number; startedAt: string; lastAt: string } | null> {
  if (!visit.walker) return null;
  const all = await leanFind<FindingRow>(
    req.payload,
    'visit-findings',
    {
      where: [
        { field: 'visit', equals: visit.id },
        { field: 'state', in: standingStates },
      ],
      columns: ['stop', 'kind', 'state', 'at', 'walker', 'walkerName', 'notedBy', 'notedByName'],
      newestBy: 'at',
      limit: 1000,
    },
    req,
  );
  const noted = all.filter((row) => noterOf(row).user === visit.walker);
  const [last, first] = [noted[0], noted.at(-1)];
  if (!last || !first) return null;
  const met = new Set(noted.filter(({ kind }) => kind !== 'away').map(({ stop }) => stop)).size;
  return { met, startedAt: first.at, lastAt: last.at };
}

const cancelSchema = z.object({ id: input.id('走访'), reason: input.text('原因', 200) });

/** Calls a round off that has not begun. @throws DomainError validation, forbidden, invalid-state, not-found */
export async function cancelVisit(call: VerbCall & z.input<typeof cancelSchema>): Promise<{ id: string }> {
  const { id, reason } = parseInput(cancelSchema, call);
  return runVerb(call, async (req) => {
    const visit = await holdVisit(req, id);
    requireWalker(call.actor, visit);
    requireVisitMove('cancel', visit.state);
    await updateColumns(req, 'visits', id, {
      state: 'cancelled',
      endReason: reason,
      updatedAt: now().toISOString(),
    });
    await recordStep(
      req,
      { kind: 'visits', id, place: visit, actor: call.actor },
      { label: '不走了', reason },
    );
    return {
      result: { id },
      action: 'visit.cancelled',
      subject: { collection: 'visits', id },
      summary: visit.number,
    };
  });
}
