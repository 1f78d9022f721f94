import type { Payload } from 'payload';
import { remindDayBefore } from '@/domain/notifications';
import { formatDate, formatTime } from '@/shared/dates';
import type { ActivityRow } from './activity-row';
import type { SignUpRow } from './sign-ups/sign-up-row';
import { tellPerson } from './tell';

/** The day before: everybody who has a seat. @returns how many were reminded */
export function remindOfActivities({ payload }: { payload: Payload }): Promise<number> {
  return remindDayBefore<ActivityRow, SignUpRow>(payload, {
    gatherings: 'activities',
    state: 'published',
    people: 'activity-sign-ups',
    of: 'activity',
    where: [{ field: 'state', equals: 'signed' }],
    columns: ['user', 'phoneCipher'],
    tell: (req, row, person) =>
      tellPerson(req, row, person, {
        occasion: `reminder:${row.startsAt}`,
        subject: '您报名的活动快到了',
        text: `“${row.title}”${formatDate(row.startsAt)}${formatTime(row.startsAt)}在${row.venue}开始。来不了的，请取消报名，把名额让给别人。`,
      }),
  });
}
