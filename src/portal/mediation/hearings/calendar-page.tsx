import { type CalendarSession, sessionStateLabels } from '@/domain/mediation';
import { now } from '@/shared/clock';
import { formatDate, formatTime, startOfDay, toIsoDay } from '@/shared/dates';
import { monthAfter, monthInWords } from '@/shared/months';
import { MonthSheet } from '../../service/activities/month-sheet';
import { EmptyState, Tag } from '../../shared';
import { hearingsPath } from './form-page';

const day = 86_400_000;

interface Props {
  sessions: CalendarSession[];
  /** 2026-11, or the Monday of a week 2026-11-23. */
  view: { kind: 'month'; month: string } | { kind: 'week'; monday: string };
  /** A day of the month looked at alone. */
  chosen: string | undefined;
  mine: boolean;
}

/** The sessions of a week or a month, by day; only of cases whose chain one belongs to. */
export function CalendarPage({ sessions, view, chosen, mine }: Props) {
  const own = mine ? '&mine=1' : '';
  const shown = sessions.filter(({ startsAt }) => !chosen || toIsoDay(startsAt) === chosen);
  return (
    <>
      <h1 className="govuk-heading-l">调解日历</h1>
      <p className="govuk-body">
        只有时间、地点、调解员和编号。要订阅到手机日历的，在
        <a className="govuk-link" href="/me/activities">
          我的活动
        </a>
        里生成地址，您调解的会也会出现，里面没有案情。
      </p>
      <nav aria-label="看什么">
        <ul className="app-calendar-months">
          <li>
            <a
              className="govuk-link"
              aria-current={view.kind === 'week' ? 'page' : undefined}
              href={`/work/mediation/calendar?week=${mondayOf(toIsoDay(now()))}${own}`}
            >
              本周
            </a>
          </li>
          <li>
            <a
              className="govuk-link"
              aria-current={view.kind === 'month' ? 'page' : undefined}
              href={`/work/mediation/calendar?month=${toIsoDay(now()).slice(0, 7)}${own}`}
            >
              本月
            </a>
          </li>
          <li>
            <a className="govuk-link" href={`/work/mediation/calendar${mine ? '' : '?mine=1'}`}>
              {mine ? '看调解组织所有的' : '只看我调解的'}
            </a>
          </li>
        </ul>
      </nav>
      <Around view={view} own={own} />
      {view.kind === 'month' ? (
        <MonthSheet
          month={view.month}
          days={byDay(sessions)}
          chosen={chosen}
          what="调解会"
          hrefOf={(isoDay) => `/work/mediation/calendar?month=${view.month}&day=${isoDay}${own}`}
        />
      ) : null}
      {shown.length === 0 ? (
        <EmptyState title="这段时间没有调解会">
          <p>双方选定时间以后，调解会自动排进来；也可以在案件里约。</p>
        </EmptyState>
      ) : (
        <List sessions={shown} />
      )}
    </>
  );
}

function Around({ view, own }: { view: Props['view']; own: string }) {
  const link = (href: string, text: string) => (
    <li>
      <a className="govuk-link" href={`/work/mediation/calendar?${href}${own}`}>
        {text}
      </a>
    </li>
  );
  return (
    <div className="app-calendar-head">
      <h2 className="govuk-heading-m">
        {view.kind === 'month' ? monthInWords(view.month) : `${formatDate(startOfDay(view.monday))}起的一周`}
      </h2>
      <nav aria-label={view.kind === 'month' ? '换月份' : '换一周'}>
        <ul className="app-calendar-months">
          {view.kind === 'month' ? (
            <>
              {link(`month=${monthAfter(view.month, -1)}`, monthInWords(monthAfter(view.month, -1)))}
              {link(`month=${monthAfter(view.month)}`, monthInWords(monthAfter(view.month)))}
            </>
          ) : (
            <>
              {link(`week=${moved(view.monday, -7)}`, '上一周')}
              {link(`week=${moved(view.monday, 7)}`, '下一周')}
            </>
          )}
        </ul>
      </nav>
    </div>
  );
}

function List({ sessions }: { sessions: CalendarSession[] }) {
  const days = [...new Set(sessions.map(({ startsAt }) => toIsoDay(startsAt)))];
  return days.map((isoDay) => (
    <section key={isoDay} className="app-section" aria-labelledby={`day-${isoDay}`}>
      <h3 className="govuk-heading-s" id={`day-${isoDay}`}>
        {formatDate(startOfDay(isoDay))}
      </h3>
      <ul className="app-list">
        {sessions
          .filter(({ startsAt }) => toIsoDay(startsAt) === isoDay)
          .map((session) => (
            <li key={session.id}>
              <a className="govuk-link" href={hearingsPath(session.dispute)}>
                {formatTime(session.startsAt)}至{formatTime(session.endsAt)}　调解{session.disputeNumber}
              </a>
              <p className="app-list__meta">
                <Tag
                  colour={session.state === 'planned' ? 'blue' : session.state === 'begun' ? 'green' : 'grey'}
                >
                  {sessionStateLabels[session.state]}
                </Tag>
                <span>
                  {session.place}
                  {session.room ? `（${session.room}）` : ''}
                </span>
                <span>{[session.mediatorName, session.coMediatorName].filter(Boolean).join('、')}</span>
              </p>
            </li>
          ))}
      </ul>
    </section>
  ));
}

function byDay(sessions: readonly CalendarSession[]): Map<string, string[]> {
  const days = new Map<string, string[]>();
  for (const { startsAt, mediatorName, state } of sessions) {
    if (state === 'cancelled') continue;
    const isoDay = toIsoDay(startsAt);
    days.set(isoDay, [...(days.get(isoDay) ?? []), `${formatTime(startsAt)} ${mediatorName}`]);
  }
  return days;
}

/** The day so many days later. */
export const moved = (isoDay: string, days: number): string =>
  toIsoDay(new Date(startOfDay(isoDay).getTime() + days * day + day / 2));

/** The Monday of a day's week. */
export function mondayOf(isoDay: string): string {
  const weekday = new Date(`${isoDay}T00:00:00Z`).getUTCDay();
  return moved(isoDay, -((weekday + 6) % 7));
}
