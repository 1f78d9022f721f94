import type { Payload } from 'payload';
import { systemActor } from '@/access';
import { leanFind } from '@/database';
import { now } from '@/shared/clock';
import { isDomainError } from '@/shared/errors';
import { cancelRound } from './cancel-round';
import { closeRound } from './close-round';
import { evaluateRound } from './evaluate-round';
import type { RoundState } from './labels';
import { openRound } from './open-round';
import { remindHouseholds } from './remind-households';
import { roundOf } from './round-row';
import { dueStep } from './rules/round-steps';

interface Due {
  id: string;
  state: RoundState;
  opensAt: string;
  closesAt: string;
}

/**
 * Does what the clock asks of all rounds: opens, ends and counts them, and reminds households. What was missed while the machine was
 * off is done at the first turn; every step asks for the state in its own transaction, so that of two processes one does it.
 * @returns how many steps were taken
 */
export async function runRounds({ payload }: { payload: Payload }): Promise<number> {
  const rounds = await leanFind<Due>(payload, 'rating-rounds', {
    where: [{ field: 'state', in: ['draft', 'open', 'closed'] }],
    columns: ['state', 'opensAt', 'closesAt'],
    newestBy: 'id',
    limit: 1000,
  });
  let done = 0;
  for (const round of rounds) {
    try {
      done += await runRound(payload, round);
    } catch (error) {
      // One that fails keeps no other waiting; it is tried again with the next turn.
      payload.logger.error({ err: error, round: round.id }, 'a rating round could not be run');
    }
  }
  return done;
}

async function runRound(payload: Payload, round: Due): Promise<number> {
  const moved = await move(payload, round);
  const counted = await evaluateRound({ payload, id: round.id });
  const present = await roundOf(payload, round.id);
  const reminded = present?.state === 'open' ? await remindHouseholds(payload, present) : 0;
  return (moved ? 1 : 0) + counted + reminded;
}

async function move(payload: Payload, round: Due): Promise<boolean> {
  const step = dueStep(round, now());
  if (!step) return false;
  const call = { payload, actor: systemActor('系统定时'), id: round.id };
  try {
    if (step === 'open') await openRound(call);
    else if (step === 'close') await closeRound(call);
    else await cancelRound({ ...call, reason: '整个评价期间系统没有运行，没能开始' });
    return true;
  } catch (error) {
    // Another process, or somebody by hand, was faster.
    if (isDomainError(error) && error.code === 'invalid-state') return false;
    throw error;
  }
}
