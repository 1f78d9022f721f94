import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { leanFind, updateColumns } from '@/database';
import { input, type VerbCall } from '@/domain/organization';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { noticeAnswerLabels } from './labels';
import type { AttendanceRow } from './meeting-row';
import { moveMeeting } from './move';

const answer = z.enum(['coming', 'leave'], { error: '请选择能来还是请假' });
const reason = input.optionalText('请假的原因', 200);
const own = z.object({ id: input.id('会议'), answer, reason });

/**
 * A member says that they come, or asks for leave with the reason; may be said anew until the meeting begins.
 * @throws DomainError unauthenticated, validation, invalid-state, not-found, forbidden
 */
export async function answerNotice(
  call: VerbCall & z.input<typeof own>,
): Promise<{ id: string; repeated: boolean }> {
  const given = parseInput(own, call);
  return moveMeeting(call, {
    id: given.id,
    verb: 'answer',
    as: 'member',
    work: async (req) =>
      say(req, await ownAttendance(req, given.id, call.actor.userId), given, call.actor.name),
  });
}

const other = z.object({ id: input.id('会议'), attendance: input.id('党员'), answer, reason });

/** The same for a member who said it by phone or in person. @throws DomainError validation, invalid-state, not-found, forbidden */
export async function enterNoticeAnswer(
  call: VerbCall & z.input<typeof other>,
): Promise<{ id: string; repeated: boolean }> {
  const given = parseInput(other, call);
  return moveMeeting(call, {
    id: given.id,
    verb: 'enter-answer',
    work: async (req) =>
      say(
        req,
        await attendanceOf(req, given.id, { field: 'id', equals: given.attendance }),
        given,
        call.actor.name,
      ),
  });
}

/** The line of the list that is the actor's own. @throws DomainError unauthenticated, forbidden */
export async function ownAttendance(
  req: PayloadRequest,
  meeting: string,
  user: string | null,
): Promise<AttendanceRow> {
  if (user === null) fail('unauthenticated');
  return attendanceOf(req, meeting, { field: 'user', equals: user });
}

async function attendanceOf(
  req: PayloadRequest,
  meeting: string,
  which: { field: 'id' | 'user'; equals: string },
): Promise<AttendanceRow> {
  const query = {
    where: [{ field: 'meeting', equals: meeting }, which],
    columns: ['memberName', 'answer', 'answerReason', 'attendance', 'left', 'user', 'meeting'],
    newestBy: 'id',
    limit: 1,
  };
  const [row] = await leanFind<AttendanceRow>(req.payload, 'meeting-attendances', query, req);
  if (!row || row.left)
    fail('forbidden', { message: '这次会议的名单上没有您。名册有出入的，请找支部书记。' });
  return row;
}

async function say(
  req: PayloadRequest,
  row: AttendanceRow,
  given: { answer: 'coming' | 'leave'; reason?: string | undefined },
  byName: string,
) {
  if (given.answer === 'leave' && !given.reason)
    fail('validation', { fields: { reason: '请写一下请假的原因' } });
  const answerReason = given.answer === 'leave' ? (given.reason ?? null) : null;
  if (row.answer === given.answer && row.answerReason === answerReason) return { repeated: true };
  const at = now().toISOString();
  await updateColumns(req, 'meeting-attendances', row.id, {
    answer: given.answer,
    answerReason,
    answeredAt: at,
    answeredByName: byName,
    updatedAt: at,
  });
  // The reason may be an illness: it stands on the list, not in the history.
  return { detail: `${row.memberName}：${noticeAnswerLabels[given.answer]}` };
}
