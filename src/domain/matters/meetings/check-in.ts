import { z } from 'zod';
import { updateColumns } from '@/database';
import { input, type VerbCall } from '@/domain/organization';
import { parseInput } from '@/shared/parse-input';
import { ownAttendance } from './answer-notice';
import { isPresent } from './labels';
import { moveMeeting } from './move';

const schema = z.object({ id: input.id('会议') });

/**
 * A member who stands before the organiser's screen checks in; the page has looked at the code. Twice is once.
 * @throws DomainError unauthenticated, invalid-state, not-found, forbidden
 */
export async function checkIn(
  call: VerbCall & z.input<typeof schema>,
): Promise<{ id: string; repeated: boolean }> {
  const { id } = parseInput(schema, call);
  return moveMeeting(call, {
    id,
    verb: 'check-in',
    as: 'member',
    work: async (req, _row, { at }) => {
      const row = await ownAttendance(req, id, call.actor.userId);
      if (isPresent(row.attendance)) return { repeated: true };
      const arrivedAt = at.toISOString();
      await updateColumns(req, 'meeting-attendances', row.id, {
        attendance: 'checked-in',
        arrivedAt,
        markedByName: call.actor.name,
        updatedAt: arrivedAt,
      });
      return { detail: row.memberName };
    },
  });
}
