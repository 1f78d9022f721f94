import type { PayloadRequest } from 'payload';
import { updateColumns } from '@/database';
import { formatDate, formatTime } from '@/shared/dates';
import { type ActivityRow, seatsLeft } from '../activity-row';
import { tellPerson } from '../tell';
import { type SignUpRow, signUpsOf } from './sign-up-row';

interface MovingUp {
  at: Date;
  /** Where the seats come from. */
  why: '有人不来' | '加了名额';
}

/**
 * Gives free seats to those who wait longest and tells them; of an activity that is held, and only until it begins: then the organiser
 * sees who is there. @returns the counts that changed
 */
export async function moveUp(
  req: PayloadRequest,
  row: ActivityRow,
  { at, why }: MovingUp,
): Promise<Partial<Pick<ActivityRow, 'signedCount' | 'waitingCount'>>> {
  const waitingCount = row.waitingCount ?? 0;
  const free = seatsLeft(row) ?? waitingCount;
  if (row.state !== 'published' || waitingCount === 0 || free === 0) return {};
  const waiting = (await signUpsOf({ payload: req.payload, req }, row.id)).filter(
    ({ state }) => state === 'waiting',
  );
  const moving = waiting.slice(0, free);
  for (const person of moving) await seat(req, row, person, { at, why });
  return {
    signedCount: (row.signedCount ?? 0) + moving.length,
    waitingCount: waiting.length - moving.length,
  };
}

async function seat(
  req: PayloadRequest,
  row: ActivityRow,
  person: SignUpRow,
  { at, why }: MovingUp,
): Promise<void> {
  await updateColumns(req, 'activity-sign-ups', person.id, { state: 'signed', updatedAt: at.toISOString() });
  const { title, startsAt, venue } = row;
  await tellPerson(req, row, person, {
    occasion: `moved-up:${person.turn}`,
    subject: '候补到您了',
    text: `“${title}”${why}，您已报上名：${formatDate(startsAt)}${formatTime(startsAt)}，${venue}。来不了的，请取消报名。`,
  });
}
