import type { Payload, PayloadRequest } from 'payload';
import { readRow } from '@/database';
import { formatPlainDay } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { isId } from '@/shared/ids';

/** An appeal against a rating that is announced, as the ground for a record of its period however long ago. */
export interface AppealGround {
  id: string;
  member: string;
  memberName: string;
  roundName: string;
  /** First and last instant of the period. */
  from: string;
  to: string;
  /** 评星PX20260001的异议（2026年11月23日提） */
  words: string;
}

/** The appeal with its period, while records of it may still be added; null otherwise. */
export async function appealGround(
  payload: Payload,
  id: string | undefined,
  req?: PayloadRequest,
): Promise<AppealGround | null> {
  if (!id || !isId(id)) return null;
  const appeal = await readRow<{
    round: string;
    member: string;
    memberName: string;
    at: string;
    state: string;
  }>(payload, 'star-appeals', id, req);
  if (appeal?.state !== 'open') return null;
  const round = await readRow<{ number: string; name: string; state: string; from: string; to: string }>(
    payload,
    'star-rounds',
    appeal.round,
    req,
  );
  if (!round || (round.state !== 'announced' && round.state !== 'appeals')) return null;
  return {
    id,
    member: appeal.member,
    memberName: appeal.memberName,
    roundName: round.name,
    from: round.from,
    to: round.to,
    words: `评星${round.number}的异议（${formatPlainDay(appeal.at)}提）`,
  };
}

/** Refuses a day outside the period of the appeal, and another member than whose it is. @throws DomainError validation, invalid-state */
export async function requireGround(
  req: PayloadRequest,
  { appeal, member, on }: { appeal: string; member: string; on: string },
): Promise<AppealGround> {
  const ground = await appealGround(req.payload, appeal, req);
  if (!ground) fail('invalid-state', { message: '这条异议已经答复，或者结果不在公示中，不能再补记。' });
  if (ground.member !== member)
    fail('validation', { fields: { member: `只能给提异议的${ground.memberName}补记` } });
  if (on < ground.from || on > ground.to)
    fail('validation', {
      fields: { on: `要在这一期里：${formatPlainDay(ground.from)}到${formatPlainDay(ground.to)}` },
    });
  return ground;
}
