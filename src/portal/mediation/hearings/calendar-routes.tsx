import type { Router } from 'express';
import { sessionCalendar } from '@/domain/mediation';
import { now } from '@/shared/clock';
import { isCalendarDay, startOfDay, toIsoDay } from '@/shared/dates';
import { isMonth, monthAfter } from '@/shared/months';
import { askedText } from '../../property/query';
import { type PortalDependencies, portalOf, sendPage } from '../../shared';
import { CalendarPage, mondayOf, moved } from './calendar-page';
import { workerOf } from './worker';

/** `/work/mediation/calendar`: by week or by month; what is chosen stands in the address. */
export function registerSessionCalendar(router: Router, { payload }: PortalDependencies): void {
  router.get('/work/mediation/calendar', async (req, res) => {
    if (!workerOf(req, res)) return;
    const week = askedText(req, 'week');
    const month = askedText(req, 'month');
    const day = askedText(req, 'day');
    const mine = askedText(req, 'mine') === '1';
    const view =
      !isMonth(month) && (week === undefined || isCalendarDay(week))
        ? { kind: 'week' as const, monday: mondayOf(week ?? toIsoDay(now())) }
        : { kind: 'month' as const, month: isMonth(month) ? month : toIsoDay(now()).slice(0, 7) };
    const [from, until] =
      view.kind === 'week'
        ? [view.monday, moved(view.monday, 7)]
        : [`${view.month}-01`, `${monthAfter(view.month)}-01`];
    const sessions = await sessionCalendar(payload, portalOf(req).actor, {
      from: startOfDay(from).toISOString(),
      before: startOfDay(until).toISOString(),
      mine,
    });
    const chosen = view.kind === 'month' && day && isCalendarDay(day) ? day : undefined;
    sendPage(req, res, {
      title: '调解日历',
      private: true,
      wide: true,
      back: '/work/mediation',
      children: <CalendarPage sessions={sessions} view={view} chosen={chosen} mine={mine} />,
    });
  });
}
