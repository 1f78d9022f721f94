import type { Router } from 'express';
import {
  dutiesAhead,
  dutiesOfMonth,
  dutiesToday,
  mediationTag,
  minutesOf,
  type PublicDuty,
  publicOrganizations,
} from '@/domain/mediation';
import { cached } from '@/server/page-cache';
import { now } from '@/shared/clock';
import { momentAt } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { isMonth, monthAfter, monthInWords, monthOf } from '@/shared/months';
import { askedText } from '../../property/query';
import { type CalendarEntry, calendarFile } from '../../service/activities/calendar';
import { type PortalDependencies, sendPage, site } from '../../shared';
import { DutiesPage } from './duties-page';
import { MediationPage } from './mediation-page';

/** `/mediation`: what it is, who mediates, who is on duty. Nothing of any case. */
export function registerMediationInfo(router: Router, { payload, siteUrl }: PortalDependencies): void {
  // A roster changes by the day: whoever is on duty today is not yesterday's.
  const shown = cached({ tags: () => [mediationTag, 'divisions'], maxAgeSeconds: 60 });

  router.get('/mediation', shown, async (req, res) => {
    sendPage(req, res, {
      title: '人民调解',
      description: '邻里、家庭、宅基地、物业的纠纷，免费调解：怎么申请、找谁、今天谁值班。',
      breadcrumbs: [{ text: '首页', href: '/' }, { text: '人民调解' }],
      children: (
        <MediationPage
          organizations={await publicOrganizations(payload)}
          today={await dutiesToday(payload)}
        />
      ),
    });
  });

  router.get('/mediation/duties', shown, async (req, res) => {
    const asked = askedText(req, 'month');
    if (asked && !isMonth(asked)) fail('not-found', { message: '没有这个月份。' });
    const month = asked ?? monthOf(now());
    sendPage(req, res, {
      title: `${monthInWords(month)}值班表（律师入所）`,
      breadcrumbs: [
        { text: '首页', href: '/' },
        { text: '人民调解', href: '/mediation' },
        { text: '值班表' },
      ],
      children: (
        <DutiesPage
          month={month}
          before={monthAfter(month, -1)}
          after={monthAfter(month)}
          duties={await dutiesOfMonth(payload, month)}
        />
      ),
    });
  });

  // For the calendar of whoever takes turns, and of whoever sends people there; the same roster as on the page.
  router.get('/feeds/duties.ics', shown, async (req, res) => {
    const asked = askedText(req, 'organization');
    const organization = asked
      ? (await publicOrganizations(payload)).find(({ id }) => id === asked)
      : undefined;
    if (asked && !organization) fail('not-found', { message: '没有这个调解组织。' });
    const duties = (await dutiesAhead(payload, daysAhead)).filter(
      (duty) => !organization || duty.organization === organization.id,
    );
    res.setHeader('Cache-Control', 'no-cache');
    const name = `${organization?.name ?? site().name}值班`;
    res.type('text/calendar').send(calendarFile({ name, siteUrl, entries: duties.map(entryOf) }));
  });
}

/** How far ahead the roster's calendar goes, in days. */
const daysAhead = 92;

const entryOf = ({
  id,
  day,
  from,
  until,
  organizationName,
  personName,
  personTitle,
}: PublicDuty): CalendarEntry => ({
  uid: `duty-${id}`,
  title: `值班：${personName}`,
  startsAt: minuteOf(day, from),
  endsAt: minuteOf(day, until),
  venue: organizationName,
  text: [personName, personTitle ?? ''].filter(Boolean).join('，'),
  path: `/mediation/duties?month=${day.slice(0, 7)}`,
});

/** `9:00` of a roster as a moment; 24:00 is the end of the day. */
const minuteOf = (day: string, hour: string): string =>
  new Date(momentAt(`${day}T00:00`).getTime() + (minutesOf(hour) ?? 0) * 60_000).toISOString();
