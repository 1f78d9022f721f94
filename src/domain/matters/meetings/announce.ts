import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { notifyRequester } from '@/domain/notifications';
import { input, type VerbCall } from '@/domain/organization';
import { formatDate, formatTime } from '@/shared/dates';
import { parseInput } from '@/shared/parse-input';
import { type AttendanceRow, attendancesOf, type MeetingRow } from './meeting-row';
import { moveMeeting } from './move';
import { refreshRoster } from './roster';

const schema = z.object({ id: input.id('会议') });

/**
 * Sends the notice to every member of the branch, once each; from now on the agenda stands. Members without an account are named to whoever
 * sends it, to be told by phone or on paper.
 * @throws DomainError invalid-state, not-found, forbidden
 */
export async function announceMeeting(
  call: VerbCall & z.input<typeof schema>,
): Promise<{ id: string; told: number; toCall: number }> {
  const { id } = parseInput(schema, call);
  let counts = { told: 0, toCall: 0 };
  await moveMeeting(call, {
    id,
    verb: 'announce',
    work: async (req, row, { at, situation }) => {
      await refreshRoster(req, row);
      const members = (await attendancesOf({ payload: req.payload, req }, id)).filter(({ left }) => !left);
      const { items } = await situation();
      const agenda = items.map(({ title }, index) => `${index + 1}. ${title}`).join('；');
      for (const member of members) await tell(req, member, noticeOf(row, agenda));
      const told = members.filter(({ user }) => user).length;
      counts = { told, toCall: members.length - told };
      return {
        columns: { announcedAt: at.toISOString() },
        detail: `通知${members.length}名党员，其中${counts.toCall}名没有账号。议程：${agenda}`,
      };
    },
  });
  return { id, ...counts };
}

/** What members read of a meeting, in the messages of its branch. */
export interface MeetingNews {
  occasion: string;
  subject: string;
  text: string;
}

/** Tells one member through their account; whoever has none is called up by the branch. */
export async function tell(
  req: PayloadRequest,
  member: Pick<AttendanceRow, 'meeting' | 'user'>,
  { occasion, subject, text }: MeetingNews,
): Promise<void> {
  if (!member.user) return;
  await notifyRequester(
    req,
    { phone: null, account: member.user },
    {
      template: `branch-meeting.${occasion}`,
      urgency: 'normal',
      subject,
      text,
      href: `/meetings/${member.meeting}`,
      about: { collection: 'branch-meetings', id: member.meeting },
      key: `branch-meeting:${member.meeting}:${occasion}:${member.user}`,
    },
  );
}

function noticeOf({ title, branchName, startsAt, venue }: MeetingRow, agenda: string): MeetingNews {
  return {
    occasion: 'announced',
    subject: '请您参加支部会议',
    text: `${branchName}${formatDate(startsAt)}${formatTime(startsAt)}在${venue}开“${title}”，议程：${agenda}。能来、不能来，都请回一声。`,
  };
}
