import { randomUUID } from 'node:crypto';
import type { PayloadRequest } from 'payload';
import { type Actor, systemActor } from '@/access';
import { insertRow, leanFirst, updateColumns } from '@/database';
import { recordEvent } from '@/domain/accounts';
import { now } from '@/shared/clock';
import { formatDateTime } from '@/shared/dates';
import { fail } from '@/shared/errors';
import type { RollRow } from '../roll/roll-row';
import type { Channel } from '../rules';
import { requireStep } from '../states';
import { requireVote, type Vote } from '../vote-row';
import { headOnBallot } from './head-key';
import { receiptCode, receiptHash } from './receipts';
import { touchTurnout } from './turnout';

/** A ballot before it is written. */
export interface NewBallot {
  line: RollRow;
  /** Packed: a digit for each item. */
  choices: string;
  channel: Channel;
  /** Whose account it comes from; null for what staff enter. */
  user: string | null;
  actor: Actor;
  /** Opaque key of who voted for the owner by written proxy. */
  proxy?: string | null;
  formKey: string;
}

/** The vote, as long as a ballot may be taken. `paper`: begun before the end, so its second reading may follow. @throws DomainError */
export async function requireOpen(req: PayloadRequest, id: string, paper = false): Promise<Vote> {
  const vote = await requireVote(req, id);
  requireStep('ballot', vote);
  // The clock decides, also in the minute before the vote is closed.
  if (!paper && new Date(vote.closesAt) <= now())
    fail('invalid-state', { message: `表决已在${formatDateTime(vote.closesAt)}截止，不能再投。` });
  return vote;
}

/**
 * Writes a ballot: the unit is ticked off, which the database allows once, and the ballot itself; of a secret vote without voter, line,
 * channel and time, under an id that tells no order. In the caller's transaction.
 * @returns the code for the receipt @throws what the unique index throws for a unit that has voted
 */
export async function takeBallot(req: PayloadRequest, vote: Vote, ballot: NewBallot): Promise<string> {
  const { line } = ballot;
  // First of all: two at once meet here, whatever channel they come by.
  await insertRow(req, 'vote-participations', { id: randomUUID(), vote: vote.id, line: line.id });
  await touchTurnout(req, line);
  await updateColumns(req, 'vote-roll', line.id, { voted: true });
  const code = await insertBallot(req, vote, ballot);
  await recordBallot(req, vote, ballot.actor, 'vote.ballot-cast');
  return code;
}

/** The row of a ballot alone: the first of a unit, or the one that takes the place of a sealed one. */
export async function insertBallot(req: PayloadRequest, vote: Vote, ballot: NewBallot): Promise<string> {
  const { line, choices, channel, user, proxy = null, actor, formKey } = ballot;
  const code = receiptCode({ vote: vote.id, line: line.id, formKey });
  await insertRow(req, 'vote-ballots', {
    id: randomUUID(),
    vote: vote.id,
    choices,
    area: line.area,
    head: headOnBallot(vote, line.head),
    receipt: receiptHash(vote.id, code),
    sealed: false,
    ...(vote.secret
      ? {}
      : {
          line: line.id,
          user,
          channel,
          proxy,
          enteredBy: user === null ? actor.userId : null,
          enteredByName: user === null ? actor.name : null,
          at: now().toISOString(),
        }),
  });
  return code;
}

/** The audit log says that a ballot was cast; of a secret vote not by whom, nor from where. */
export async function recordBallot(
  req: PayloadRequest,
  vote: Vote,
  actor: Actor,
  action: string,
): Promise<void> {
  await recordEvent({
    req,
    actor: vote.secret ? systemActor('无记名') : actor,
    action,
    subject: { collection: 'votes', id: vote.id },
    summary: vote.title,
  });
}

/** Whether the ballot of this very form is there already. */
export async function isRepeated(
  req: PayloadRequest,
  of: { vote: string; line: string; formKey: string },
): Promise<boolean> {
  const where = [
    { field: 'vote', equals: of.vote },
    { field: 'receipt', equals: receiptHash(of.vote, receiptCode(of)) },
  ];
  return (
    (await leanFirst(req.payload, 'vote-ballots', { where, columns: [], newestBy: 'id' }, req)) !== undefined
  );
}

export function refuseSecond({ unitName }: Pick<RollRow, 'unitName'>): never {
  fail('conflict', { message: `${unitName}已经投过了，一户一票，不管是网上、纸质还是服务台。` });
}
