import type { Opening, PeopleOfLaw, PublicAnswer, PublicStation, Weekday } from '@/domain/neighbourhood';
import { comingExceptions, lawTopicLabels, weekdayLabels } from '@/domain/neighbourhood';
import type { PlaceFilter } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { formatDate, startOfDay } from '@/shared/dates';
import { addressOf, FilterForm } from '../../property/parts';
import {
  ButtonGroup,
  ButtonLink,
  Checkboxes,
  Details,
  EmptyState,
  PhoneLink,
  SummaryList,
  Tag,
} from '../../shared';
import { PlaceSelects } from './place-selects';

export type StationNow = PublicStation & { opening: Opening };

/** The first page: ask, who helps here, what is open now, what others asked. */
export function LawHomePage(props: {
  filter: PlaceFilter;
  stations: StationNow[];
  more: number;
  people: PeopleOfLaw | null;
  answers: PublicAnswer[];
}) {
  const { filter, stations, more, people, answers } = props;
  const place = filter.community ?? filter.township;
  return (
    <>
      <h1 className="govuk-heading-l">门口的法律服务</h1>
      <p className="govuk-body-l">遇到法律上的事，先问问村里的法律明白人；拿不准的，由律师来答。不收钱。</p>
      <ButtonGroup>
        <ButtonLink href="/law/ask">我要咨询</ButtonLink>
        <a className="govuk-link" href="/law/answers">
          看大家问过的
        </a>
      </ButtonGroup>
      <p className="govuk-body">
        着急的，拨打全国法律服务热线 <PhoneLink number="12348" label="法律服务热线" />
        。有人正在打人、有危险的，先拨打 <PhoneLink number="110" label="报警" />。
      </p>
      <p className="govuk-body">
        问过的，打开短信里的链接看答复；短信找不到了，
        <a className="govuk-link" href="/find-link">
          重新发一次
        </a>
        。
      </p>
      <PlaceForm action="/law" filter={filter} />
      {people && filter.community ? (
        <section className="app-section" aria-labelledby="law-people">
          <h2 className="govuk-heading-m" id="law-people">
            {filter.community.name}的法律顾问和明白人
          </h2>
          <SummaryList
            rows={[
              {
                key: '法律顾问',
                value: people.adviser
                  ? `${people.adviser.name}，${people.adviser.firm}（执业证号${people.adviser.licenceNumber}）`
                  : '还没有，乡镇司法所正在安排',
              },
              {
                key: '法律明白人',
                value:
                  people.total === 0
                    ? '还没有'
                    : `${people.total}名${people.helpers.length > 0 ? `：${people.helpers.join('、')}` : ''}${
                        people.helpers.length > 0 && people.helpers.length < people.total
                          ? '（其他几位没有公开姓名）'
                          : ''
                      }`,
              },
            ]}
          />
        </section>
      ) : null}
      <section className="app-section" aria-labelledby="law-stations">
        <h2 className="govuk-heading-m" id="law-stations">
          {place ? `${place.name}的` : ''}公共法律服务工作站
        </h2>
        <StationList stations={stations} place={place?.name ?? null} />
        {more > 0 ? (
          <p className="govuk-body">
            <a className="govuk-link" href={addressOf('/law/stations', codesOf(filter))}>
              还有{more}个工作站
            </a>
          </p>
        ) : null}
      </section>
      <section className="app-section" aria-labelledby="law-answers">
        <h2 className="govuk-heading-m" id="law-answers">
          大家问过的
        </h2>
        {answers.length === 0 ? (
          <EmptyState title="还没有公开的问答">
            <p>您的问题答复以后，您同意的话会隐去身份公开在这里，给别人参考。</p>
          </EmptyState>
        ) : (
          <ul className="app-list">
            {answers.map(({ id, title, topic }) => (
              <li key={id}>
                <a className="govuk-link" href={`/law/answers/${id}`}>
                  {title}
                </a>
                <p className="app-list__meta">
                  <span>{lawTopicLabels[topic]}</span>
                </p>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}

/** Every station of a place, those that are open first. */
export function StationsPage(props: {
  filter: PlaceFilter;
  onlyOpen: boolean;
  stations: StationNow[];
  total: number;
}) {
  const { filter, onlyOpen, stations, total } = props;
  const place = filter.community ?? filter.township;
  return (
    <>
      <h1 className="govuk-heading-l">公共法律服务工作站</h1>
      <PlaceForm action="/law/stations" filter={filter} onlyOpen={onlyOpen} />
      <p className="govuk-body" role="status">
        {place ? `${place.name}：` : ''}
        {onlyOpen ? `${total}个工作站，现在开放${stations.length}个。` : `${total}个工作站。`}
      </p>
      <StationList stations={stations} place={place?.name ?? null} />
    </>
  );
}

function StationList({ stations, place }: { stations: StationNow[]; place: string | null }) {
  if (stations.length === 0)
    return (
      <EmptyState title={place ? `${place}没有符合条件的工作站` : '没有符合条件的工作站'}>
        <p>
          可以拨打 <PhoneLink number="12348" label="法律服务热线" />
          ，或者
          <a className="govuk-link" href="/law/ask">
            在网上咨询
          </a>
          。
        </p>
      </EmptyState>
    );
  return (
    <ul className="app-list">
      {stations.map((station) => (
        <li key={station.id}>
          <h3 className="govuk-heading-s app-question__title">
            {station.name}{' '}
            <Tag colour={station.opening.isOpen ? 'green' : 'grey'}>{station.opening.words}</Tag>
          </h3>
          {station.opening.note ? <p className="govuk-body-s">{station.opening.note}</p> : null}
          {station.opening.provisionalYear ? (
            <p className="govuk-body-s">
              {station.opening.provisionalYear}年哪几天放假、调休，以当年放假通知为准，去之前可以先打电话。
            </p>
          ) : null}
          <p className="govuk-body">
            {station.address}
            <br />
            <PhoneLink number={station.phone} label={`${station.name}电话`} />
            {station.services ? (
              <>
                <br />
                {station.services}
              </>
            ) : null}
          </p>
          <Exceptions station={station} />
          <Details summary={`${station.name}每周的开放时间`}>
            <WeekTable station={station} />
          </Details>
        </li>
      ))}
    </ul>
  );
}

/** What is other than in other weeks, soon: before the weekly hours, which would say something else. */
function Exceptions({ station: { rules } }: { station: StationNow }) {
  const coming = comingExceptions(rules, now());
  if (coming.length === 0) return null;
  return (
    <ul className="govuk-list">
      {coming.map(({ day, hours, note }) => (
        <li key={day}>
          <strong>{formatDate(startOfDay(day))}</strong>：{hours ? `${hours}开` : '不开'}
          {note ? `（${note}）` : ''}
        </li>
      ))}
    </ul>
  );
}

function WeekTable({ station: { rules } }: { station: StationNow }) {
  const days = Object.keys(weekdayLabels) as Weekday[];
  return (
    <>
      <dl className="govuk-summary-list">
        {days.map((day, index) => (
          <div className="govuk-summary-list__row" key={day}>
            <dt className="govuk-summary-list__key">{weekdayLabels[day]}</dt>
            <dd className="govuk-summary-list__value">{rules.weekly[index] || '不开'}</dd>
          </div>
        ))}
      </dl>
      <p>{rules.holidays === 'closed' ? '法定节假日不开，调休上班日照开。' : '节假日也照这个时间开。'}</p>
    </>
  );
}

const codesOf = ({ township, community }: PlaceFilter) => ({
  township: township?.code,
  community: community?.code,
});

function PlaceForm({
  action,
  filter,
  onlyOpen,
}: {
  action: string;
  filter: PlaceFilter;
  onlyOpen?: boolean;
}) {
  return (
    <FilterForm action={action} isNarrowed={filter.township !== null || onlyOpen === true}>
      <PlaceSelects filter={filter} whole="全市" />
      {onlyOpen === undefined ? null : (
        <Checkboxes
          name="open"
          label="开放"
          labelSize="s"
          choices={[{ value: '1', label: '只看现在开放的' }]}
          values={onlyOpen ? ['1'] : []}
          small
        />
      )}
    </FilterForm>
  );
}
