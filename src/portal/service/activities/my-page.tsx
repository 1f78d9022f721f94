import { hoursInWords, type OwnActivity } from '@/domain/service';
import { formatDate } from '@/shared/dates';
import { Section } from '../../organization/section';
import { Button, DoneBanner, EmptyState, Form, InsetText, Tag, TextInput } from '../../shared';
import { ActivityTag, spanWords } from './parts';

const isComing = ({ state, signUp }: OwnActivity) =>
  (state === 'published' || state === 'under-way') && signUp !== 'withdrawn';

/** What one signed up for, and the address of one's own calendar. */
export function MyActivitiesPage(props: {
  all: OwnActivity[];
  done: string | null;
  /** Since when there is an address; null when there is none. */
  feedSince: string | null;
  /** The address itself, told once. */
  address: string | null;
}) {
  const { all, done, feedSince, address } = props;
  const coming = all.filter(isComing).reverse();
  const past = all.filter((one) => !isComing(one));
  return (
    <>
      <DoneBanner words={done} title="成功" />
      <h1 className="govuk-heading-l">我的活动</h1>
      {coming.length === 0 ? (
        <EmptyState title="现在没有报名的活动">
          <p>
            到
            <a className="govuk-link" href="/activities">
              活动
            </a>
            里看看身边有什么，报上名就会出现在这里，前一天会提醒您。
          </p>
        </EmptyState>
      ) : null}
      <OwnList activities={coming} />
      {past.length > 0 ? (
        <Section id="past" title="以前的">
          <OwnList activities={past} />
        </Section>
      ) : null}
      <Feed feedSince={feedSince} address={address} />
    </>
  );
}

function OwnList({ activities }: { activities: OwnActivity[] }) {
  return (
    <ul className="app-list">
      {activities.map((activity) => (
        <li key={activity.id}>
          <a className="govuk-link" href={`/activities/${activity.number}`}>
            {activity.title}
          </a>{' '}
          <ActivityTag state={activity.state} />
          <p className="app-list__meta">
            <span>{spanWords(activity)}</span>
            <span>{activity.venue}</span>
          </p>
          <p className="govuk-body-s">{ownWords(activity)}</p>
        </li>
      ))}
    </ul>
  );
}

function ownWords({ state, signUp, presence, quarters }: OwnActivity): string {
  if (signUp === 'withdrawn') return '您取消了报名。';
  if (state === 'cancelled') return '活动取消了。';
  if (quarters !== null)
    return quarters > 0 ? `您参加了，记${hoursInWords(quarters)}。` : '您参加了，没有记时长。';
  if (presence !== 'none') return '您已经签到。';
  if (signUp === 'waiting') return state === 'published' ? '您排在候补，补上了会通知您。' : '没有候补上。';
  return state === 'done' ? '您没有签到。' : '您已报上名。';
}

function Feed({ feedSince, address }: { feedSince: string | null; address: string | null }) {
  return (
    <Section id="feed" title="放进手机日历">
      <p className="govuk-body">
        生成一个只属于您的地址，在手机日历的“订阅日历”里填上，报了名的活动、要开的支部会议就会自己出现，改了时间也会跟着改。
      </p>
      {address ? (
        <TextInput
          name="address"
          label="您的日历地址"
          hint="只显示这一次，请现在复制。谁有这个地址谁就能看到您的安排，不要转给别人。"
          value={address}
        />
      ) : null}
      {feedSince ? (
        <InsetText>
          您的日历地址是{formatDate(feedSince)}生成的。忘了、或者别人知道了，就重新生成，旧的马上作废。
        </InsetText>
      ) : null}
      <Form action="/me/activities/feed">
        <Button tone="secondary">{feedSince ? '重新生成' : '生成日历地址'}</Button>
      </Form>
      {feedSince ? (
        <Form action="/me/activities/feed/revoke">
          <Button tone="warning">作废，不再使用</Button>
        </Form>
      ) : null}
    </Section>
  );
}

/** On the page of one's own: what is to come; nothing for who never signed up. */
export function MyActivities({ all }: { all: OwnActivity[] }) {
  if (all.length === 0) return null;
  return (
    <Section id="my-activities" title="活动" more={{ href: '/me/activities', text: `全部${all.length}次` }}>
      <ul className="govuk-list">
        {all
          .filter(isComing)
          .reverse()
          .map(({ id, number, title, signUp, startsAt }) => (
            <li key={id}>
              <a className="govuk-link" href={`/activities/${number}`}>
                {title}
              </a>{' '}
              <Tag colour={signUp === 'waiting' ? 'yellow' : 'blue'}>
                {signUp === 'waiting' ? '候补' : '已报上名'}
              </Tag>{' '}
              {formatDate(startsAt)}
            </li>
          ))}
      </ul>
    </Section>
  );
}
