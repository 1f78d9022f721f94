import type { Payload, PayloadRequest } from 'payload';
import { inTransaction, leanFind, updateColumns } from '@/database';
import { isWithinADay } from '@/domain/notifications';
import { now } from '@/shared/clock';
import { disputeRow, holdDispute } from '../dispute-row';
import { sessionRow } from '../sessions/session-row';
import { tellMediators, tellParties } from '../tell';

const day = 86_400_000;

/** The day before a session, both sides and the mediators are reminded, once each; a session that moves is reminded of again. @returns how many sessions */
export async function remindOfSessions({ payload }: { payload: Payload }): Promise<number> {
  const at = now();
  const coming = await leanFind<{ id: string }>(payload, 'mediation-sessions', {
    where: [
      { field: 'state', equals: 'planned' },
      { field: 'startsAt', from: at.toISOString(), before: new Date(at.getTime() + day).toISOString() },
      { field: 'remindedAt', exists: false },
    ],
    columns: [],
    newestBy: 'startsAt',
    limit: 500,
  });
  let reminded = 0;
  for (const { id } of coming)
    if (await inTransaction({ payload }, (req) => remind(req, id, at))) reminded += 1;
  return reminded;
}

async function remind(req: PayloadRequest, id: string, at: Date): Promise<boolean> {
  const before = await sessionRow(req, id);
  await holdDispute(req, before.dispute);
  const session = await sessionRow(req, id);
  if (session.state !== 'planned' || session.remindedAt || !isWithinADay(session.startsAt, at)) return false;
  await updateColumns(req, 'mediation-sessions', id, { remindedAt: at.toISOString() });
  const row = await disputeRow(req, session.dispute);
  const key = `${id}:${session.movedTimes}`;
  await tellParties(req, row, 'session-soon', { key });
  await tellMediators(req, row, {
    occasion: `session-soon:${key}`,
    text: '明天有您的调解会，请看时间和地点。',
  });
  return true;
}
