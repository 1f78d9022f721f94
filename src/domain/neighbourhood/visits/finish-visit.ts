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
import { doorsByNoter, type OwnDoors } from './rules/doors-by-noter';
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
 * Ends a round. It becomes a service record of every Party member who noted doors of it, whoever planned it: once for each, for the branch
 * to look at; who noted none has none. Each has the time from their own first door to their own last, in whole quarters of an hour, and
 * whoever ends the round themselves until that moment; 0 where it was shorter: the member adds it. What stands when the round ends is what
 * counts, and it is corrected no more then.
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
    const words = `${visit.where}：见到${visit.met}户，${visit.away}户没人在家。`;
    for (const own of await walkedBy(req, visit))
      await recordForAccount(req, {
        user: own.user,
        source: 'visit',
        sourceId: id,
        sourceTitle: `走访${visit.number}`,
        on: own.startedAt,
        // Whoever ends a colleague's round does not know how long they were out after their last door.
        quarters: quartersWalked(own.startedAt, call.actor.userId === own.user ? endedAt : own.lastAt),
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

/** Who walked it, by who noted its doors; see `doorsByNoter`. */
async function walkedBy(req: PayloadRequest, visit: VisitRow): Promise<OwnDoors[]> {
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
  return doorsByNoter(all.map((row) => ({ ...row, by: noterOf(row) })));
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
