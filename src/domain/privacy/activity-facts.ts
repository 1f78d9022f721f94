import type { Payload } from 'payload';
import { hoursInWords, ownActivities, presenceLabels, signUpStateLabels } from '@/domain/service';
import { formatDateTime } from '@/shared/dates';

/** What lists of activities hold about somebody, in plain words. */
export async function activityFacts(payload: Payload, user: string): Promise<Record<string, string>[]> {
  return (await ownActivities(payload, user)).map(
    ({ title, organizationName, startsAt, signUp, presence, quarters }) => ({
      活动: `${organizationName}，${title}`,
      时间: formatDateTime(startsAt),
      报名: signUpStateLabels[signUp],
      到场: presenceLabels[presence],
      记的时长: quarters === null ? '没有' : hoursInWords(quarters),
    }),
  );
}
