import type { Response, Router } from 'express';
import { ownMeetings } from '@/domain/matters';
import { ownSessions } from '@/domain/mediation';
import { divisionByCode } from '@/domain/organization';
import {
  activitiesTag,
  calendarActivities,
  calendarFeedOwner,
  ownActivities,
  publicActivity,
  type Revision,
  revisionsOf,
} from '@/domain/service';
import { cached } from '@/server/page-cache';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { askedText } from '../../property/query';
import { type PortalDependencies, site } from '../../shared';
import { type CalendarEntry, calendarFile } from './calendar';

const day = 86_400_000;
/** What was a month ago is still looked up in a calendar. */
const keptDays = 31;

interface Gathering {
  id: string;
  title: string;
  startsAt: string;
  endsAt?: string;
  venue: string;
  state: string;
}

const entryOf = (
  kind: 'activity' | 'meeting' | 'mediation',
  { id, title, startsAt, endsAt, venue, state }: Gathering,
  more: { text: string; path: string; tentative?: boolean; revision?: Revision | undefined },
): CalendarEntry => ({
  uid: `${kind}-${id}`,
  title,
  startsAt,
  ...(endsAt ? { endsAt } : {}),
  venue,
  cancelled: state === 'cancelled' || state === 'adjourned',
  ...more,
});

/** Calendars: `/feeds/activities.ics` (also `?community=<code>`), one activity as a file, and one's own under a secret address. */
export function registerCalendars(router: Router, { payload, siteUrl }: PortalDependencies): void {
  const follow = cached({ tags: () => [activitiesTag, 'divisions'], maxAgeSeconds: 600 });

  router.get('/feeds/activities.ics', follow, async (req, res) => {
    const code = askedText(req, 'community');
    const community = code ? await divisionByCode(payload, code, 'community') : null;
    // No calendar of the whole city in the stead of a place that does not exist.
    if (code && !community) fail('not-found', { message: '没有这个社区或村。' });
    const from = new Date(now().getTime() - keptDays * day).toISOString();
    const lines = await calendarActivities(payload, { community: community?.id ?? null, from });
    const revisions = await revisionsOf(
      payload,
      lines.map(({ id }) => id),
    );
    const name = `${community?.shortName ?? site().name}活动`;
    res.setHeader('Cache-Control', 'no-cache');
    send(
      res,
      name,
      lines.map((line) =>
        entryOf('activity', line, {
          text: `${line.organizationName}主办。报名对象：${line.audience}`,
          path: `/activities/${line.number}`,
          revision: revisions.get(line.id),
        }),
      ),
    );
  });

  router.get('/activities/:number/calendar.ics', async (req, res) => {
    const { number } = req.params;
    const found = /^[A-Za-z0-9-]{6,24}$/.test(number) ? await publicActivity(payload, number) : null;
    if (!found) fail('not-found', { message: '没有找到这次活动，请核对编号。' });
    res.setHeader('Content-Disposition', `attachment; filename="${number}.ics"`);
    const text = `${found.organizationName}主办。${found.contact}`;
    const revision = (await revisionsOf(payload, [found.id])).get(found.id);
    send(res, found.title, [entryOf('activity', found, { text, path: `/activities/${number}`, revision })]);
  });

  router.get('/calendar/:token', async (req, res) => {
    const token = /^([\w-]{43})\.ics$/.exec(req.params.token)?.[1];
    const user = token ? await calendarFeedOwner(payload, token) : null;
    if (!user) fail('not-found', { message: '这个日历地址已经作废，请在“我的活动”里重新生成。' });
    const from = new Date(now().getTime() - keptDays * day).toISOString();
    const activities = (await ownActivities(payload, user)).filter(
      ({ signUp, startsAt }) => signUp !== 'withdrawn' && startsAt >= from,
    );
    const revisions = await revisionsOf(
      payload,
      activities.map(({ id }) => id),
    );
    const meetings = (await ownMeetings(payload, user)).filter(
      ({ state, startsAt }) => state !== 'draft' && startsAt >= from,
    );
    const sessions = await ownSessions(payload, user, from);
    res.setHeader('Cache-Control', 'private, no-store');
    res.setHeader('X-Robots-Tag', 'noindex');
    send(res, `我的活动和会议 - ${site().name}`, [
      ...activities.map((activity) =>
        entryOf('activity', activity, {
          text: activity.signUp === 'waiting' ? '您排在候补，还没有名额。' : '您已报上名。',
          path: `/activities/${activity.number}`,
          tentative: activity.signUp === 'waiting',
          revision: revisions.get(activity.id),
        }),
      ),
      ...meetings.map((meeting) =>
        entryOf('meeting', meeting, { text: `${meeting.branchName}开会。`, path: `/meetings/${meeting.id}` }),
      ),
      // Neither number nor type: a calendar lies on many devices.
      ...sessions.map((session) =>
        entryOf(
          'mediation',
          { ...session, title: '调解会', venue: session.place },
          { text: '详情登录后看。', path: `/work/mediation/${session.dispute}/hearings` },
        ),
      ),
    ]);
  });

  function send(res: Response, name: string, entries: CalendarEntry[]): void {
    res.type('text/calendar').send(calendarFile({ name, siteUrl, entries }));
  }
}
