import {
  type ActivityKind,
  type ActivityPage,
  activityKindLabels,
  type PublicActivityLine,
} from '@/domain/service';
import { formatDate, toIsoDay } from '@/shared/dates';
import { monthAfter, monthInWords } from '@/shared/months';
import { addressOf, FilterForm } from '../../property/parts';
import { Checkboxes, EmptyState, Pagination, Select } from '../../shared';
import { MonthSheet } from './month-sheet';
import { ActivityLine } from './parts';

/** What a list of activities is narrowed to, as it stands in the address. */
export interface ActivityQuery {
  kind: ActivityKind | undefined;
  community: string | undefined;
  campaign: string | undefined;
  open: boolean;
}

interface ListProps {
  query: ActivityQuery;
  communities: { code: string; name: string }[];
  campaigns: { slug: string; title: string }[];
  found: ActivityPage;
  /** Whoever looks runs activities somewhere. */
  keeps: boolean;
}

const asked = ({ kind, community, campaign, open }: ActivityQuery) => ({
  kind,
  community,
  campaign,
  open: open ? '1' : undefined,
});

/** The activities of a month by day, with a calendar sheet beside where there is room. */
export function ActivityMonthPage(
  props: ListProps & {
    month: string;
    day: string | undefined;
    soon: { from: string; days: number } | undefined;
    days: Map<string, string[]>;
  },
) {
  const { query, month, day, soon, days, found } = props;
  const isSoon = soon !== undefined;
  const at = (more: Record<string, string | number | undefined>) =>
    addressOf('/activities', { ...asked(query), month, ...more });
  return (
    <>
      <h1 className="govuk-heading-l">活动</h1>
      <p className="govuk-body-l">身边的党组织办的活动：看哪天有、报上名、加到手机日历里。</p>
      <Ways query={query} keeps={props.keeps} />
      <Filters {...props} month={isSoon ? undefined : month} isPast={false} />
      <div className="app-calendar-head">
        <h2 className="govuk-heading-m">{headingOf(props)}</h2>
        <nav aria-label="换月份">
          <ul className="app-calendar-months">
            <li>
              <a className="govuk-link" href={at({ month: monthAfter(month, -1) })}>
                {monthInWords(monthAfter(month, -1))}
              </a>
            </li>
            {day || isSoon ? (
              <li>
                <a className="govuk-link" href={at({})}>
                  {monthInWords(month)}全月
                </a>
              </li>
            ) : null}
            <li>
              <a className="govuk-link" href={at({ month: monthAfter(month) })}>
                {monthInWords(monthAfter(month))}
              </a>
            </li>
          </ul>
        </nav>
      </div>
      <MonthSheet
        month={month}
        soon={soon}
        days={days}
        hrefOf={(isoDay) => at({ day: isoDay })}
        chosen={day}
      />
      {found.total === 0 ? <NothingComing query={query} /> : <p className="govuk-body">共{found.total}场</p>}
      <ByDay lines={found.items} />
      <Pagination
        page={found.page}
        pages={found.pages}
        href={(page) => at({ month: isSoon ? undefined : month, day, page: page > 1 ? page : undefined })}
      />
    </>
  );
}

function headingOf({
  day,
  soon,
  month,
}: {
  day: string | undefined;
  soon: object | undefined;
  month: string;
}) {
  if (day) return formatDate(`${day}T00:00:00+08:00`);
  return soon ? '今天起的一个月' : monthInWords(month);
}

/** What is over, with what came of it. */
export function PastActivitiesPage(props: ListProps) {
  const { query, found } = props;
  return (
    <>
      <h1 className="govuk-heading-l">办过的活动</h1>
      <p className="govuk-body-l">来了多少人、办成了什么、花了多少钱，都在这里。</p>
      <Ways query={query} keeps={props.keeps} isPast />
      <Filters {...props} isPast />
      {found.total === 0 ? (
        <EmptyState title="还没有办过这样的活动">
          <p>活动办完、写了小结，就会出现在这里。</p>
        </EmptyState>
      ) : (
        <p className="govuk-body" role="status">
          共{found.total}场
        </p>
      )}
      <ul className="app-list">
        {found.items.map((line) => (
          <ActivityLine key={line.id} line={line} />
        ))}
      </ul>
      <Pagination
        page={found.page}
        pages={found.pages}
        href={(page) => addressOf('/activities/past', { ...asked(query), page: page > 1 ? page : undefined })}
      />
    </>
  );
}

function Ways(props: { query: ActivityQuery; keeps: boolean; isPast?: boolean }) {
  const { query, keeps, isPast = false } = props;
  const { community } = query;
  return (
    <ul className="app-calendar-months">
      <li>
        <a
          className="govuk-link"
          href={addressOf(isPast ? '/activities' : '/activities/past', { community })}
        >
          {isPast ? '要办的活动' : '办过的活动'}
        </a>
      </li>
      <li>
        <a className="govuk-link" href="/campaigns">
          主题活动
        </a>
      </li>
      <li>
        <a className="govuk-link" href={addressOf('/feeds/activities.ics', { community })}>
          订阅到手机日历
        </a>
      </li>
      {keeps ? (
        <li>
          <a className="govuk-link" href="/work/activities">
            操办活动
          </a>
        </li>
      ) : null}
    </ul>
  );
}

function Filters({
  query,
  communities,
  campaigns,
  month,
  isPast,
}: ListProps & { month?: string | undefined; isPast: boolean }) {
  const { kind, community, campaign, open } = query;
  return (
    <FilterForm
      action={isPast ? '/activities/past' : '/activities'}
      isNarrowed={Boolean(kind ?? community ?? campaign) || open}
    >
      {month ? <input type="hidden" name="month" value={month} /> : null}
      {communities.length > 1 ? (
        <Select
          name="community"
          label="社区（村）"
          placeholder="全部"
          options={communities.map(({ code, name }) => ({ value: code, label: name }))}
          value={community}
        />
      ) : null}
      <Select
        name="kind"
        label="类型"
        placeholder="全部"
        options={Object.entries(activityKindLabels).map(([value, label]) => ({ value, label }))}
        value={kind}
      />
      {campaigns.length > 0 ? (
        <Select
          name="campaign"
          label="主题活动"
          placeholder="全部"
          options={campaigns.map(({ slug, title }) => ({ value: slug, label: title }))}
          value={campaign}
        />
      ) : null}
      {isPast ? null : (
        <Checkboxes
          name="open"
          label="名额"
          small
          choices={[{ value: '1', label: '只看还能报上名的' }]}
          values={open ? ['1'] : []}
        />
      )}
    </FilterForm>
  );
}

function NothingComing({ query }: { query: ActivityQuery }) {
  const isNarrowed = Boolean(query.kind ?? query.community ?? query.campaign) || query.open;
  return (
    <EmptyState title={isNarrowed ? '没有这样的活动' : '这个月还没有活动'}>
      {isNarrowed ? (
        <p>换个条件或换个月份看看，或者清除条件看全部。</p>
      ) : (
        <p>
          党组织批准的活动会按日子排在这里，例如“周六上午扫雪，来20人”。想办什么活动，告诉网格党支部：
          <a className="govuk-link" href="/my-grid">
            我的网格是谁
          </a>
          。
        </p>
      )}
    </EmptyState>
  );
}

/** The lines of a page under the day they begin on. */
function ByDay({ lines }: { lines: PublicActivityLine[] }) {
  const days = new Map<string, PublicActivityLine[]>();
  for (const line of lines) {
    const day = toIsoDay(line.startsAt);
    days.set(day, [...(days.get(day) ?? []), line]);
  }
  return [...days].map(([day, ofDay]) => (
    <section key={day} className="app-section" aria-labelledby={`day-${day}`}>
      <h3 className="govuk-heading-s" id={`day-${day}`}>
        {formatDate(ofDay[0]?.startsAt ?? '')}
      </h3>
      <ul className="app-list">
        {ofDay.map((line) => (
          <ActivityLine key={line.id} line={line} headingLevel={4} />
        ))}
      </ul>
    </section>
  ));
}
