import { attendanceLabels, type MemberMeeting, noticeAnswerLabels, type OwnMeeting } from '@/domain/matters';
import {
  Button,
  ButtonLink,
  DoneBanner,
  EmptyState,
  type FieldErrors,
  Form,
  type FormValues,
  Radios,
  SummaryList,
  Tag,
  TextInput,
  textOf,
} from '../../shared';
import { MeetingTag, whenWords } from './parts';

/** What a member is told of a meeting, and where they say whether they come. */
export function MemberMeetingPage(props: {
  meeting: MemberMeeting;
  values: FormValues;
  errors: FieldErrors;
  done: string | null;
}) {
  const { meeting, values, errors, done } = props;
  const { id, title, state, branchName, startsAt, venue, host, words, endReason, items, own, keeps } =
    meeting;
  return (
    <>
      <DoneBanner words={done} title="成功" />
      <span className="govuk-caption-l">{branchName}</span>
      <h1 className="govuk-heading-l">{title}</h1>
      <p>
        <MeetingTag state={state} />
      </p>
      <SummaryList
        rows={[
          { key: '时间', value: <strong>{whenWords(startsAt)}</strong> },
          { key: '地点', value: venue },
          { key: '主持人', value: host },
          ...(words ? [{ key: '说明', value: words }] : []),
          ...(endReason ? [{ key: '原因', value: endReason }] : []),
        ]}
      />
      <h2 className="govuk-heading-m">议什么</h2>
      <ol className="govuk-list govuk-list--number">
        {items.map((item) => (
          <li key={item.id}>
            {item.matterNumber ? (
              <a className="govuk-link" href={`/matters/${item.matterNumber}`}>
                {item.title}
              </a>
            ) : (
              item.title
            )}
            {item.proposal ? <p className="govuk-body-s">{item.proposal}</p> : null}
          </li>
        ))}
      </ol>
      <Own {...{ meeting, values, errors }} />
      {keeps ? (
        <p>
          <ButtonLink href={`/meetings/${id}/run`} tone="secondary">
            操办这次会议
          </ButtonLink>
        </p>
      ) : null}
      <p className="govuk-body-s app-muted">
        {own.answer === 'none' ? '您还没有回复。' : `您的回复：${noticeAnswerLabels[own.answer]}。`}
        对外公开的只有到会人数、票数和决议，不写谁来没来、谁怎么投的。
      </p>
    </>
  );
}

function Own({
  meeting,
  values,
  errors,
}: {
  meeting: MemberMeeting;
  values: FormValues;
  errors: FieldErrors;
}) {
  const { id, state, own } = meeting;
  if (state === 'in-session')
    return own.attendance === 'none' ? (
      <p className="govuk-body">
        <strong>正在签到。</strong>到了会场，用手机相机扫屏幕上的码；没有带手机的，请操办的人在名单上勾一下。
      </p>
    ) : (
      <p className="govuk-body">
        <Tag colour="green">{attendanceLabels[own.attendance]}</Tag> 您已经签到。
      </p>
    );
  if (state !== 'announced') return null;
  return (
    <Form action={`/meetings/${id}/answer`}>
      <Radios
        name="answer"
        label="您能来吗"
        labelSize="m"
        choices={[
          { value: 'coming', label: '能来' },
          {
            value: 'leave',
            label: '来不了，请假',
            more: (
              <TextInput
                name="reason"
                label="请假的原因"
                hint="只有操办会议的人看得到。"
                maxLength={200}
                value={textOf(values, 'reason') || (own.answerReason ?? '')}
                error={errors.reason}
              />
            ),
          },
        ]}
        value={textOf(values, 'answer') || (own.answer === 'none' ? undefined : own.answer)}
        error={errors.answer}
      />
      <Button>{own.answer === 'none' ? '回复' : '改回复'}</Button>
    </Form>
  );
}

/** Everything one was invited to: what is to come first. */
export function MyMeetingsPage({ coming, past }: { coming: OwnMeeting[]; past: OwnMeeting[] }) {
  return (
    <>
      <h1 className="govuk-heading-l">我的支部会议</h1>
      <h2 className="govuk-heading-m">要开的</h2>
      {coming.length === 0 ? (
        <EmptyState title="现在没有要开的会">
          <p>支部开会会提前通知您，通知里写着时间、地点和议什么。收到以后回一声能不能来。</p>
        </EmptyState>
      ) : null}
      <MeetingList meetings={coming} />
      {past.length > 0 ? (
        <>
          <h2 className="govuk-heading-m">开过的</h2>
          <MeetingList meetings={past} />
        </>
      ) : null}
    </>
  );
}

function MeetingList({ meetings }: { meetings: OwnMeeting[] }) {
  return (
    <ul className="app-list">
      {meetings.map((meeting) => (
        <li key={meeting.id}>
          <a className="govuk-link" href={`/meetings/${meeting.id}`}>
            {meeting.title}
          </a>{' '}
          <MeetingTag state={meeting.state} />
          <p className="app-list__meta">
            {[meeting.branchName, whenWords(meeting.startsAt), meeting.venue].join(' · ')}
          </p>
          <p className="govuk-body-s">{ownWords(meeting)}</p>
        </li>
      ))}
    </ul>
  );
}

function ownWords({ state, answer, attended }: OwnMeeting): string {
  if (attended) return '您到会了。';
  if (state === 'announced')
    return answer === 'none' ? '请回一声能不能来。' : `您回的是：${noticeAnswerLabels[answer]}。`;
  if (state === 'in-session') return '正在签到。';
  if (state === 'closed' || state === 'recorded') return answer === 'leave' ? '您请了假。' : '您没有签到。';
  return '';
}

/** The page behind the code on the organiser's screen: one button. */
export function CheckInPage({ meeting, isFresh }: { meeting: MemberMeeting; isFresh: boolean }) {
  const { id, title, own, branchName, state } = meeting;
  return (
    <>
      <span className="govuk-caption-l">{branchName}</span>
      <h1 className="govuk-heading-l">会议签到</h1>
      <p className="govuk-body">{title}</p>
      {own.attendance !== 'none' ? (
        <p className="govuk-body">您已经签到，不用再签。</p>
      ) : state !== 'in-session' ? (
        <p className="govuk-body">现在不在签到的时间。</p>
      ) : isFresh ? (
        <Form action={`/meetings/${id}/check-in`}>
          <Button>我到了，签到</Button>
        </Form>
      ) : (
        <p className="govuk-body">
          <strong>这个码已经过期。</strong>
          码一分钟一换，请再扫一次会场屏幕上的码。扫不上的，请操办的人在名单上勾一下。
        </p>
      )}
    </>
  );
}
