import type { Payload } from 'payload';
import { z } from 'zod';
import type { Actor } from '@/access';
import { readRow } from '@/database';
import { input, runVerb, type VerbCall } from '@/domain/organization';
import { rowOf } from '@/domain/property';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { findingStateLabels } from '../labels';
import { notedAt, settleDoor } from '../settle-door';
import { type FindingRow, holdFinding, holdVisit, noterOf, type StopRow, type VisitRow } from '../visit-row';
import { answersFor, walksAt } from '../who-walks';
import { takeBack } from './take-back';

const schema = z.object({ id: input.id('走访发现') });

/** Whoever noted it, and those who answer for the place. */
const mayTakeBack = (actor: Actor, row: FindingRow): boolean =>
  (actor.userId !== null && actor.userId === noterOf(row).user && walksAt(actor, row)) ||
  answersFor(actor, row);

/** Who can take back that somebody was met at a door; nobody where something was made of all of it. */
export interface TakenBackBy {
  /** Whoever looks may take some of it back themselves. */
  mine: boolean;
  /** Who noted what is not theirs to take back, by name. */
  others: string[];
}

/** Of what stands at a door under way, for whoever just noted that nobody was at home. Pure. @param noted with its place */
export function takenBackBy(actor: Actor, noted: readonly FindingRow[]): TakenBackBy {
  const open = noted.filter((row) => row.kind !== 'away' && (row.state === 'none' || row.state === 'open'));
  const others = open.filter((row) => !mayTakeBack(actor, row)).map((row) => noterOf(row).name);
  return { mine: open.some((row) => mayTakeBack(actor, row)), others: [...new Set(others)] };
}

/** Nothing was made of it, and the round is still walked: once it is over it is a record of service. */
const canTakeBack = (row: Pick<FindingRow, 'state'>, visit: Pick<VisitRow, 'state'> | undefined): boolean =>
  (row.state === 'none' || row.state === 'open') && visit?.state === 'under-way';

/** Whether the button is there: who they are, and how the finding and its round stand now. */
export const offersTakeBack = async (payload: Payload, actor: Actor, row: FindingRow): Promise<boolean> =>
  mayTakeBack(actor, row) && canTakeBack(row, await readRow<VisitRow>(payload, 'visits', row.visit));

/**
 * Takes a slip at a door back: it is kept and counts no more, and the door stands as if it had not been noted.
 * @throws DomainError forbidden, invalid-state, not-found
 */
export async function withdrawFinding(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id } = parseInput(schema, call);
  return runVerb(call, async (req) => {
    const found = await readRow<FindingRow>(req.payload, 'visit-findings', id, req);
    if (!found) fail('not-found', { message: '没有找到这条走访发现。' });
    // The round first, as whoever notes something there does.
    const visit = await holdVisit(req, found.visit);
    const row = await holdFinding(req, id);
    if (!mayTakeBack(call.actor, row))
      fail('forbidden', { message: '只有记的人和管这一片的社区干部、支部书记能撤回。' });
    if (row.state !== 'none' && row.state !== 'open')
      fail('invalid-state', { message: `这一条现在是“${findingStateLabels[row.state]}”，不能撤回。` });
    if (!canTakeBack(row, visit))
      fail('invalid-state', { message: '这次走访已经结束，不能撤回。没事的，按“当场解决了”。' });
    const stop = await rowOf<StopRow>(req, 'visit-stops', row.stop, '一户');
    const at = now().toISOString();
    const label = '撤回';
    // Whoever noted it reads on their own page whose hand it was.
    const outcome = call.actor.userId === noterOf(row).user ? label : `${call.actor.name}${label}`;
    await takeBack(req, { id, place: row, actor: call.actor, at }, label, outcome);
    await settleDoor(req, { visit, stop, noted: await notedAt(req, stop.id), added: -1, at });
    return {
      result: { id },
      action: 'visit.finding-withdrawn',
      subject: { collection: 'visit-findings', id },
      summary: row.number,
    };
  });
}
