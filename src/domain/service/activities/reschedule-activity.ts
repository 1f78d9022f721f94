import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { updateColumns } from '@/database';
import { input, type VerbCall } from '@/domain/organization';
import { formatDate, formatTime } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { checkSchedule, scheduleShape } from './activity-input';
import type { ActivityRow } from './activity-row';
import { moveActivity } from './move';
import { whenAndWhere } from './plan-activity';
import { quartersBetween } from './rules/quarters';
import { eachSignedUp } from './sign-ups/each-signed-up';
import { moveUp } from './sign-ups/move-up';
import { tellPerson } from './tell';

const schema = z.object({ id: input.id('活动'), ...scheduleShape });

/**
 * Moves an activity that people have signed up for, or gives it other seats: whoever is on the list is told of another time or place,
 * and more seats let the waiting list move up. @throws DomainError validation (also seats fewer than taken), invalid-state, forbidden
 */
export async function rescheduleActivity(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, ...given } = parseInput(schema, call);
  return moveActivity(call, {
    id,
    verb: 'reschedule',
    work: async (req, row, at) => {
      checkSchedule(given, { at, signUpFrom: row.signUpFrom });
      if (given.seats !== 0 && given.seats < (row.signedCount ?? 0))
        fail('validation', { fields: { seats: `已经有${row.signedCount}人报名，名额不能比这少` } });
      const { startsAt, endsAt, venue, seats, signUpUntil = startsAt } = given;
      // Hours that were set by hand stay; those that followed from the times follow the new ones.
      const followed = row.creditQuarters === quartersBetween(row.startsAt, row.endsAt);
      const creditQuarters = followed ? quartersBetween(startsAt, endsAt) : row.creditQuarters;
      const columns = { startsAt, endsAt, venue, seats, signUpUntil, creditQuarters };
      const moved = { ...row, ...columns };
      const isMoved = row.startsAt !== startsAt || row.venue !== venue;
      if (isMoved) await tellOfMove(req, moved, row);
      const counts = await moveUp(req, moved, { at, why: '加了名额' });
      return { columns: { ...columns, ...counts }, detail: `${whenAndWhere(moved)}，${seatsWords(seats)}` };
    },
  });
}

const seatsWords = (seats: number) => (seats === 0 ? '名额不限' : `名额${seats}人`);

async function tellOfMove(req: PayloadRequest, row: ActivityRow, before: ActivityRow): Promise<void> {
  await eachSignedUp(req, row.id, async (person) => {
    // On another day they are reminded again.
    if (row.startsAt !== before.startsAt)
      await updateColumns(req, 'activity-sign-ups', person.id, { remindedAt: null });
    await tellPerson(req, row, person, {
      occasion: `moved:${row.startsAt}:${row.venue}`,
      subject: '活动改了时间或地点',
      text: `“${row.title}”改到${formatDate(row.startsAt)}${formatTime(row.startsAt)}，地点：${row.venue}。来不了的，请取消报名，把名额让给别人。`,
    });
  });
}
