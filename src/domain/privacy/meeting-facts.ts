import type { Payload } from 'payload';
import { noticeAnswerLabels, ownMeetings } from '@/domain/matters';
import { formatDateTime } from '@/shared/dates';

/** What lists of branch meetings hold about somebody, in plain words. */
export async function meetingFacts(payload: Payload, user: string): Promise<Record<string, string>[]> {
  return (await ownMeetings(payload, user)).map(({ title, branchName, startsAt, answer, attended }) => ({
    会议: `${branchName}，${title}`,
    时间: formatDateTime(startsAt),
    您的回复: noticeAnswerLabels[answer],
    到会: attended ? '到会' : '没有签到',
  }));
}
