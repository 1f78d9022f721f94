import { now } from '@/shared/clock';
import { toIsoDay } from '@/shared/dates';
import { monthInWords } from '@/shared/months';

const weekdays = ['一', '二', '三', '四', '五', '六', '日'];
const shown = 2;

/** The month as a calendar sheet, weeks from Monday, for screens with room; the list beside says the same by day. */
export function MonthSheet(props: {
  month: string;
  /** Instead of the whole month so many days from this one on. */
  soon?: { from: string; days: number } | undefined;
  days: Map<string, string[]>;
  chosen: string | undefined;
  hrefOf(isoDay: string): string;
  /** What there is on the days. */
  what?: string;
}) {
  const { month, soon, days, chosen, hrefOf, what = '活动' } = props;
  const weeks = soon ? weeksFrom(soon) : weeksOf(month);
  const today = toIsoDay(now());
  return (
    <table
      className="app-month"
      aria-label={soon ? `今天起一个月的${what}` : `${monthInWords(month)}的${what}`}
    >
      <thead>
        <tr>
          {weekdays.map((name) => (
            <th key={name} scope="col">
              <span className="govuk-visually-hidden">星期</span>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.find(Boolean)}>
            {week.map((day, index) => (
              <td
                // biome-ignore lint/suspicious/noArrayIndexKey: a week has seven places, whatever stands in them
                key={index}
                className={day && day === chosen ? 'app-month__chosen' : undefined}
                aria-current={day && day === today ? 'date' : undefined}
              >
                {day ? <Day day={day} titles={days.get(day) ?? []} href={hrefOf(day)} /> : null}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ day, titles, href }: { day: string; titles: string[]; href: string }) {
  const date = Number(day.slice(8));
  // Where another month begins, its name.
  const number = `${date === 1 ? `${Number(day.slice(5, 7))}月` : ''}${date}日`;
  if (titles.length === 0) return <span className="app-month__day">{number}</span>;
  return (
    <>
      <a className="govuk-link app-month__day" href={href}>
        {number}（{titles.length}场）
      </a>
      <ul>
        {titles.slice(0, shown).map((title, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may have one title
          <li key={index}>{title}</li>
        ))}
        {titles.length > shown ? <li>还有{titles.length - shown}场</li> : null}
      </ul>
    </>
  );
}

/** So many days from one on, in weeks of seven from Monday. */
function weeksFrom({ from, days }: { from: string; days: number }): (string | undefined)[][] {
  const first = new Date(`${from}T00:00:00Z`);
  const before = (first.getUTCDay() + 6) % 7;
  const weeks: (string | undefined)[][] = [];
  for (let start = -before; start < days; start += 7)
    weeks.push(
      Array.from({ length: 7 }, (_, offset) => {
        const day = start + offset;
        if (day < 0 || day >= days) return undefined;
        return new Date(first.getTime() + day * 86_400_000).toISOString().slice(0, 10);
      }),
    );
  return weeks;
}

/** The days of a month in weeks of seven, with gaps where another month's days would stand. */
function weeksOf(month: string): (string | undefined)[][] {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
  // Monday is the first: Sunday's 0 becomes 6.
  const before = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7;
  const weeks: (string | undefined)[][] = [];
  for (let start = -before; start < length; start += 7)
    weeks.push(
      Array.from({ length: 7 }, (_, offset) => {
        const day = start + offset + 1;
        return day < 1 || day > length ? undefined : `${month}-${String(day).padStart(2, '0')}`;
      }),
    );
  return weeks;
}
