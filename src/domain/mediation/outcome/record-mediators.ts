import { createHash } from 'node:crypto';
import type { PayloadRequest } from 'payload';
import { leanFind } from '@/database';
import { recordFrom } from '@/domain/service';
import type { DisputeRow } from '../dispute-row';
import { attendancesOf, sessionsOf } from '../sessions/session-row';

const quarter = 15 * 60_000;
/** What is written into the records of services: nothing of the case. */
const words = { sourceTitle: '矛盾调解', text: '主持调解，双方达成协议。' };

/**
 * A settled case counts as a service of its mediators who are in the register of Party members; never twice for one case. The record holds
 * the hours of the sessions they were at, and neither number nor place nor anybody's name.
 */
export async function recordMediators(req: PayloadRequest, row: DisputeRow, on: string): Promise<void> {
  const ids = [row.mediator, row.coMediator].flatMap((id) => id ?? []);
  if (ids.length === 0) return;
  const found = await leanFind<{ id: string; member: string | null }>(
    req.payload,
    'mediators',
    { where: [{ field: 'id', in: ids }], columns: ['member'], newestBy: 'id', limit: 10 },
    req,
  );
  const reading = { payload: req.payload, req };
  const sessions = await sessionsOf(reading, row.id);
  const there = await attendancesOf(reading, row.id);
  // A digest: whoever reads the record learns no id that opens anything.
  const sourceId = createHash('sha256').update(`mediation:${row.id}`).digest('hex').slice(0, 32);
  for (const { id, member } of found) {
    if (!member) continue;
    const quarters = sessions
      .filter((session) =>
        there.some(
          ({ session: at, person, standing }) => at === session.id && person === id && standing === 'present',
        ),
      )
      .reduce(
        (sum, { beganAt, endedAt, startsAt, endsAt }) =>
          sum + quartersOf(beganAt ?? startsAt, endedAt ?? endsAt),
        0,
      );
    await recordFrom(req, { source: 'mediation', sourceId, member, on, quarters, ...words });
  }
}

/** Whole quarters of an hour, at least one, at most a day's work. */
const quartersOf = (from: string, until: string): number =>
  Math.min(32, Math.max(1, Math.round((new Date(until).getTime() - new Date(from).getTime()) / quarter)));
