import type { Payload } from 'payload';
import { remindDayBefore } from '@/domain/notifications';
import { formatDate, formatTime } from '@/shared/dates';
import { tell } from './announce';
import type { NoticeAnswer } from './labels';
import type { AttendanceRow, MeetingRow } from './meeting-row';

const needsReminder: readonly NoticeAnswer[] = ['none', 'coming'];

/** The day before: every member of the list who has not asked for leave. @returns how many were reminded */
export function remindOfMeetings({ payload }: { payload: Payload }): Promise<number> {
  return remindDayBefore<MeetingRow, AttendanceRow>(payload, {
    gatherings: 'branch-meetings',
    state: 'announced',
    people: 'meeting-attendances',
    of: 'meeting',
    where: [
      { field: 'answer', in: needsReminder },
      { field: 'user', exists: true },
    ],
    columns: ['meeting', 'user', 'answer', 'left'],
    async tell(req, meeting, member) {
      if (member.left) return;
      const { title, startsAt, venue } = meeting;
      const still = member.answer === 'none' ? '能来、不能来，请回一声。' : '请准时到会。';
      await tell(req, member, {
        occasion: 'reminder',
        subject: '支部会议快到了',
        text: `“${title}”${formatDate(startsAt)}${formatTime(startsAt)}在${venue}开。${still}`,
      });
    },
  });
}
