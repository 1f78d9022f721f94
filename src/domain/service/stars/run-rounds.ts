import type { Payload } from 'payload';
import { systemActor } from '@/access';
import { leanFind, leanFirst } from '@/database';
import { now } from '@/shared/clock';
import { isDomainError } from '@/shared/errors';
import { endAppeals } from './announce-round';
import { buildRoster } from './build-roster';
import { closeAppraisal } from './close-appraisal';
import { computeRound, refreshStale } from './compute-round';
import { freezeRound } from './freeze-round';
import type { RoundRow } from './rows';
import { dueWork } from './states';
import { stages, tellOfRound } from './tell-members';

type Due = Pick<
  RoundRow,
  | 'id'
  | 'state'
  | 'to'
  | 'rosterAt'
  | 'appraisalClosesAt'
  | 'appraisalClosedAt'
  | 'computedAt'
  | 'appealsUntil'
>;

const columns = [
  'state',
  'to',
  'rosterAt',
  'appraisalClosesAt',
  'appraisalClosedAt',
  'computedAt',
  'appealsUntil',
];

/**
 * Does what the clock asks of all rounds: writes lists, ends appraisals, counts, ends windows, freezes, and tells members. What was missed
 * while the machine was off is done at the first turn; every step asks for the state in its own transaction, so that of two processes one
 * does it, and what was under way when a process was killed goes on where it was.
 * @returns how much was done
 */
export async function runStarRounds({ payload }: { payload: Payload }): Promise<number> {
  const rounds = await leanFind<Due>(payload, 'star-rounds', {
    where: [{ field: 'state', in: ['draft', 'announced', 'confirmed'] }],
    columns,
    newestBy: 'id',
    limit: 5000,
  });
  // Frozen by a process that was killed before it had told everybody, and what was made void.
  const untold: Due[] = [];
  for (const [state, stage] of [
    ['frozen', stages.announced],
    ['cancelled', stages.toTellVoid],
  ] as const)
    untold.push(
      ...(await leanFind<Due>(payload, 'star-rounds', {
        where: [
          { field: 'state', equals: state },
          { field: 'toldStage', equals: stage },
        ],
        columns,
        newestBy: 'id',
        limit: 5000,
      })),
    );
  let done = 0;
  for (const round of [...rounds, ...untold]) {
    try {
      done += await runRound(payload, round);
    } catch (error) {
      // One that fails keeps no other waiting; it is tried again with the next turn.
      payload.logger.error({ err: error, round: round.id }, 'a star round could not be run');
    }
  }
  return done;
}

/** Everything that is due of one round, one step after the other: what one step makes due is done in the same turn. */
async function runRound(payload: Payload, { id }: Due): Promise<number> {
  let done = 0;
  let isCounted = false;
  for (;;) {
    const [round] = await leanFind<Due>(payload, 'star-rounds', {
      where: [{ field: 'id', equals: id }],
      columns,
      newestBy: 'id',
      limit: 1,
    });
    isCounted = round?.state === 'draft' && round.computedAt !== null;
    const work = round ? dueWork(round, now().toISOString()) : null;
    if (!work) break;
    if (!(await doWork(payload, id, work))) break;
    done += 1;
  }
  if (isCounted && (await hasStale(payload, id))) done += await refreshStale({ payload, id });
  return done + (await tellOfRound(payload, id));
}

/** Asked without a transaction, which would keep writers waiting each minute. */
async function hasStale(payload: Payload, round: string): Promise<boolean> {
  const where = [
    { field: 'round', equals: round },
    { field: 'stale', equals: true },
  ];
  return (await leanFirst(payload, 'star-results', { where, columns: [], newestBy: 'id' })) !== undefined;
}

async function doWork(
  payload: Payload,
  id: string,
  work: NonNullable<ReturnType<typeof dueWork>>,
): Promise<boolean> {
  const call = { payload, actor: systemActor('系统定时'), id };
  try {
    if (work === 'open-appraisal') await buildRoster({ payload, id });
    else if (work === 'close-appraisal') await closeAppraisal(call);
    else if (work === 'compute') await computeRound({ payload, id });
    else if (work === 'end-appeals') await endAppeals(call);
    else await freezeRound({ payload, id });
    return true;
  } catch (error) {
    // Another process, or somebody by hand, was faster.
    if (isDomainError(error) && error.code === 'invalid-state') return false;
    throw error;
  }
}
