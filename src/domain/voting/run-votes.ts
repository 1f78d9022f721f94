import type { Payload } from 'payload';
import { systemActor } from '@/access';
import { leanFind } from '@/database';
import { now } from '@/shared/clock';
import { isDomainError } from '@/shared/errors';
import type { VoteState } from './labels';
import { openVote } from './open-vote';
import { closeVote } from './results/close-vote';
import { dueStep } from './states';
import { tellOfVote } from './tell-voters';

interface Due {
  id: string;
  state: VoteState;
  opensAt: string;
  closesAt: string;
}

/**
 * Does what the clock asks of all votes: opens, ends and counts them, and tells voters and, of results that are late, leaders. What was
 * missed while the machine was off is done at the first turn; every step asks for the state in its own transaction, so that of two
 * processes one does it.
 * @returns how many steps were taken
 */
export async function runVotes({ payload }: { payload: Payload }): Promise<number> {
  const votes = await leanFind<Due>(payload, 'votes', {
    where: [{ field: 'state', in: ['notice', 'open', 'closed', 'posted'] }],
    columns: ['state', 'opensAt', 'closesAt'],
    newestBy: 'id',
    limit: 5000,
  });
  let done = 0;
  for (const vote of votes) {
    try {
      if (await move(payload, vote)) done += 1;
      done += await tellOfVote(payload, vote.id);
    } catch (error) {
      // One that fails keeps no other waiting; it is tried again with the next turn.
      payload.logger.error({ err: error, vote: vote.id }, 'a vote could not be run');
    }
  }
  return done;
}

async function move(payload: Payload, vote: Due): Promise<boolean> {
  const step = dueStep(vote, now());
  if (!step) return false;
  const call = { payload, actor: systemActor('系统定时'), id: vote.id };
  try {
    await (step === 'open' ? openVote(call) : closeVote(call));
    return true;
  } catch (error) {
    // Another process was faster, or something still waits for people: their to-do list says what.
    if (isDomainError(error) && error.code === 'invalid-state') return false;
    throw error;
  }
}
