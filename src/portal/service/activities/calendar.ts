import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Revision } from '@/domain/service';
import { formatDate, formatTime } from '@/shared/dates';

/** Something that stands in a calendar. Moments are ISO 8601. */
export interface CalendarEntry {
  /** The same for one thing in every calendar, so that a change replaces it. */
  uid: string;
  title: string;
  startsAt: string;
  /** Absent where nobody knows: an hour stands in its place. */
  endsAt?: string;
  venue: string;
  text: string;
  /** Path on this site. */
  path: string;
  cancelled?: boolean;
  /** On a waiting list: not settled yet. */
  tentative?: boolean;
  /** Which of its versions this is; absent where nobody counts. */
  revision?: Revision | undefined;
}

const hour = 3_600_000;
/** How often programs may ask again, in seconds. */
const askAgain = 3600;

/** A calendar in the form of RFC 5545. Moments are written in UTC, which every program shows in its own zone. */
export function calendarFile(input: { name: string; siteUrl: string; entries: CalendarEntry[] }): string {
  const { name, siteUrl, entries } = input;
  const { host } = new URL(siteUrl);
  const calendar = ical({
    name,
    prodId: { company: host, product: 'community-governance-portal', language: 'ZH' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: askAgain,
  });
  for (const {
    uid,
    title,
    startsAt,
    endsAt,
    venue,
    text,
    path,
    cancelled = false,
    tentative = false,
    revision,
  } of entries)
    calendar.createEvent({
      id: `${uid}@${host}`,
      start: new Date(startsAt),
      end: endsAt ? new Date(endsAt) : new Date(new Date(startsAt).getTime() + hour),
      // A file that says the same each time it is asked for: programs take a new stamp or number for a change.
      stamp: new Date(revision?.changedAt ?? startsAt),
      sequence: revision?.sequence ?? 0,
      summary: cancelled ? `（已取消）${title}` : tentative ? `${title}（候补）` : title,
      location: venue,
      description: `${text}\n${formatDate(startsAt)}${formatTime(startsAt)}，${venue}`,
      url: `${siteUrl}${path}`,
      status: statusOf({ cancelled, tentative }),
    });
  return calendar.toString();
}

function statusOf({ cancelled, tentative }: { cancelled: boolean; tentative: boolean }): ICalEventStatus {
  if (cancelled) return ICalEventStatus.CANCELLED;
  return tentative ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED;
}
