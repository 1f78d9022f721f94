import { yuanOf } from '@/domain/property';
import { type ActivityViewer, activityKindLabels, type PublicActivity } from '@/domain/service';
import { now } from '@/shared/clock';
import { formatDate, formatTime, toIsoDay } from '@/shared/dates';
import { Section } from '../../organization/section';
import { Files } from '../../property/parts';
import { Button, ButtonLink, DoneBanner, Form, InsetText, SummaryList } from '../../shared';
import { creditedRows } from './credit-words';
import { SignUpTag, spanWords } from './parts';

/** Who looks at the page, and what they may do. */
export interface ActivityReader {
  viewer: ActivityViewer | null;
  /** Runs activities in this place. */
  keeps: boolean;
  done: string | null;
}

/** One activity: what, when, where; signing up; what came of it. */
export function ActivityPage({ found, reader }: { found: PublicActivity; reader: ActivityReader }) {
  const { number, title, organizationName, about, endReason, state } = found;
  return (
    <>
      <DoneBanner words={reader.done} title="成功" />
      <span className="govuk-caption-l">{organizationName}</span>
      <h1 className="govuk-heading-l">{title}</h1>
      <p>
        <SignUpTag line={found} />
      </p>
      {endReason ? <InsetText>已取消，原因：{endReason}。</InsetText> : null}
      <Facts found={found} />
      {state === 'cancelled' ? null : <SignUp found={found} reader={reader} />}
      <Result found={found} />
      <h2 className="govuk-heading-m">活动介绍</h2>
      <p className="govuk-body app-pre-line">{about}</p>
      <Partners found={found} />
      {state === 'published' || state === 'under-way' ? (
        <p className="govuk-body">
          <a className="govuk-link" href={`/activities/${number}/calendar.ics`}>
            加入日历
          </a>
        </p>
      ) : null}
      {reader.keeps ? (
        <p>
          <ButtonLink href={`/work/activities/${found.id}`} tone="secondary">
            操办这次活动
          </ButtonLink>
        </p>
      ) : null}
      <p className="govuk-body-s app-muted">
        这一页只写人数，不写谁报了名、谁来了。党员的服务记录另外公开，姓名经本人同意才写。编号{number}。
      </p>
    </>
  );
}

function Facts({ found }: { found: PublicActivity }) {
  const { community, venue, kind, linkage, campaign, contact, audience, signUpUntil } = found;
  return (
    <SummaryList
      rows={[
        { key: '时间', value: <strong>{spanWords(found)}</strong> },
        { key: '地点', value: [community?.name, venue].filter(Boolean).join('，') },
        { key: '类型', value: [activityKindLabels[kind], linkage].filter(Boolean).join('，') },
        ...(campaign
          ? [
              {
                key: '主题活动',
                value: (
                  <a className="govuk-link" href={`/campaigns/${campaign.slug}`}>
                    {campaign.title}
                  </a>
                ),
              },
            ]
          : []),
        { key: '谁可以报名', value: audience },
        ...(found.state === 'published'
          ? [
              { key: '名额', value: seatsWords(found) },
              { key: '报名截止', value: `${formatDate(signUpUntil)}${formatTime(signUpUntil)}` },
            ]
          : []),
        ...creditedRows(found, found.result?.credited ?? null),
        { key: '咨询', value: contact },
      ]}
    />
  );
}

function seatsWords({ seats, signed, waiting }: PublicActivity): string {
  if (seats === 0) return `不限，已报${signed}人`;
  return `${seats}人，已报${signed}人${waiting > 0 ? `，候补${waiting}人` : ''}`;
}

function SignUp({ found, reader }: { found: PublicActivity; reader: ActivityReader }) {
  const { number, signUp, seatsLeft, signUpFrom, state } = found;
  const { viewer } = reader;
  const action = `/activities/${number}`;
  if (viewer?.signUp === 'signed')
    return (
      <Own words={ownWords(found, viewer)} action={state === 'published' ? `${action}/withdraw` : null} />
    );
  if (viewer?.signUp === 'waiting')
    return (
      <Own
        words={
          state === 'published'
            ? `您排在候补${viewer.ahead > 0 ? `，前面还有${viewer.ahead}人` : '第一位'}。有人不来，按次序补上，补上了会通知您。`
            : state === 'under-way'
              ? '您排在候补。现场还有空位的，请工作人员让您参加。'
              : '您排在候补，没有轮到。'
        }
        action={state === 'published' ? `${action}/withdraw` : null}
      />
    );
  if (state !== 'published') return null;
  if (signUp === 'not-yet')
    return (
      <InsetText>
        {signUpFrom ? `${formatDate(signUpFrom)}${formatTime(signUpFrom)}开始报名。` : '还没有开始报名。'}
      </InsetText>
    );
  if (signUp === 'closed') return <InsetText>报名已经截止。还想参加的，请直接联系主办方。</InsetText>;
  const label = seatsLeft === 0 ? '排候补' : '我要报名';
  if (!viewer)
    return (
      <p>
        <ButtonLink href={`/sign-in?next=${encodeURIComponent(action)}`}>登录后报名</ButtonLink>
      </p>
    );
  if (!viewer.eligible)
    return (
      <InsetText>
        这次活动的报名对象是{found.audience}。还没有核验住处的，先在
        <a className="govuk-link" href="/me">
          我的账号
        </a>
        里核验；也可以打电话请主办方登记。
      </InsetText>
    );
  return (
    <Form action={`${action}/sign-up`}>
      {seatsLeft === 0 ? (
        <p className="govuk-body">名额已满。排上候补，有人不来就按次序补上，马上通知您。</p>
      ) : null}
      <Button>{label}</Button>
    </Form>
  );
}

function ownWords({ state, startsAt }: PublicActivity, { presence }: ActivityViewer): string {
  if (presence !== 'none') return state === 'done' ? '您参加了这次活动。' : '您已经签到。';
  if (state === 'under-way')
    return '正在签到：到了现场，用手机相机扫屏幕上的码；没带手机的，请工作人员在名单上勾一下。';
  if (state === 'done') return '您报了名，没有签到。';
  const reminded = toIsoDay(startsAt) > toIsoDay(now());
  return `您已报上名。${reminded ? '前一天会提醒您；' : ''}来不了的请取消，把名额让给别人。`;
}

function Own({ words, action }: { words: string; action: string | null }) {
  return (
    <>
      <InsetText>{words}</InsetText>
      {action ? (
        <Form action={action}>
          <Button tone="secondary">不来了，取消报名</Button>
        </Form>
      ) : null}
    </>
  );
}

function Result({ found }: { found: PublicActivity }) {
  const { result, attended, summary, title } = found;
  if (!result) return null;
  return (
    <Section id="result" title="办成了什么">
      <SummaryList
        rows={[
          { key: '到场', value: `${attended ?? 0}人` },
          ...(result.served > 0 ? [{ key: '服务了', value: `${result.served}人` }] : []),
          ...(summary
            ? [
                {
                  key: '花费',
                  value: result.cost > 0 ? `${yuanOf(result.cost)}元，${result.payer ?? ''}出` : '没有花钱',
                },
              ]
            : []),
        ]}
      />
      {summary ? (
        <p className="govuk-body app-pre-line">{summary}</p>
      ) : (
        <p className="govuk-body">小结还没有写。</p>
      )}
      <Files files={result.photos} what={title} />
    </Section>
  );
}

function Partners({ found: { partners } }: { found: PublicActivity }) {
  if (partners.length === 0) return null;
  return (
    <Section id="partners" title="联办单位">
      <ul className="app-list">
        {partners.map(({ id, name, kind, promised, delivered }) => (
          <li key={id}>
            <strong>{name}</strong>
            <p className="govuk-body-s">
              约定：{promised}
              {delivered ? (
                <>
                  <br />
                  兑现：{delivered}
                </>
              ) : null}
            </p>
            <p className="app-list__meta">{kind}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
