import { yuanOf } from '@/domain/property';
import { type ActivitySheet, type ActivityVerb, audienceWords, creditNow } from '@/domain/service';
import { now } from '@/shared/clock';
import { Section } from '../../organization/section';
import { Files } from '../../property/parts';
import {
  Button,
  ButtonLink,
  Details,
  DoneBanner,
  type FieldErrors,
  Form,
  InsetText,
  SummaryList,
  TextInput,
} from '../../shared';
import { creditedRows } from './credit-words';
import { ActivityTag, spanWords } from './parts';
import { SignedList, TickList, WaitingList } from './run-list';

/** Where an organiser runs an activity from a phone: what stands now, and the next thing to do. */
export function RunActivityPage({
  sheet,
  done,
  hours,
  errors,
}: {
  sheet: ActivitySheet;
  done: string | null;
  /** As they were typed for the end, and refused. */
  hours: string;
  errors: FieldErrors;
}) {
  const { activity } = sheet;
  const { id, title, organizationName, state, number, endReason } = activity;
  return (
    <>
      <DoneBanner words={done} title="成功" />
      <span className="govuk-caption-l">{organizationName}</span>
      <h1 className="govuk-heading-l">{title}</h1>
      <p>
        <ActivityTag state={state} />
      </p>
      {endReason && (state === 'returned' || state === 'cancelled') ? (
        <InsetText>原因：{endReason}</InsetText>
      ) : null}
      <Facts sheet={sheet} />
      <Next sheet={sheet} />
      <Finish sheet={sheet} hours={hours} error={errors.hours} />
      <TickList sheet={sheet} />
      <SignedList sheet={sheet} />
      <WaitingList sheet={sheet} />
      <Partners sheet={sheet} />
      <Photos sheet={sheet} />
      <ul className="govuk-list">
        <li>
          <a className="govuk-link" href={`/work/activities/${id}/sheet`}>
            打印签到表
          </a>
        </li>
        {state === 'draft' || state === 'submitted' || state === 'returned' ? null : (
          <li>
            <a className="govuk-link" href={`/activities/${number}`}>
              公开的页面
            </a>
          </li>
        )}
      </ul>
      <Ending sheet={sheet} />
    </>
  );
}

function Facts({ sheet: { activity, credited, shownSummary, verbs } }: { sheet: ActivitySheet }) {
  const { id, venue, seats, signedCount, waitingCount, contact, budget, attendedCount } = activity;
  const edit = 'change' in verbs ? 'edit' : 'reschedule' in verbs ? 'reschedule' : null;
  return (
    <SummaryList
      rows={[
        {
          key: '时间',
          value: spanWords(activity),
          ...(edit ? { change: { href: `/work/activities/${id}/${edit}` } } : {}),
        },
        { key: '地点', value: venue },
        { key: '谁可以报名', value: audienceWords(activity) },
        {
          key: '名额',
          value: `${seats === 0 ? '不限' : `${seats}人`}，已报${signedCount ?? 0}人，候补${waitingCount ?? 0}人`,
        },
        ...creditedRows(activity, credited),
        { key: '咨询', value: contact },
        ...(budget ? [{ key: '预算', value: `${yuanOf(budget)}元` }] : []),
        ...(shownSummary
          ? [
              {
                key: '小结公开的样子',
                value: <span className="app-pre-line">{shownSummary}</span>,
              },
            ]
          : []),
        ...(attendedCount === null ? [] : [{ key: '到场', value: `${attendedCount}人` }]),
      ]}
    />
  );
}

/** The steps that can be taken now; a step that cannot says what is missing. */
function Next({ sheet: { activity, verbs } }: { sheet: ActivitySheet }) {
  const at = `/work/activities/${activity.id}`;
  const button = (verb: ActivityVerb, label: string, what: string) => {
    if (!(verb in verbs)) return null;
    if (verbs[verb])
      return (
        <p className="govuk-body">
          {label}：{verbs[verb]}
        </p>
      );
    return (
      <Form action={`${at}/${verb}`}>
        <p className="govuk-body">{what}</p>
        <Button>{label}</Button>
      </Form>
    );
  };
  return (
    <>
      {button('submit', '送审', '交社区的同事批准，批准以后公开、开始报名。')}
      {button('approve', '批准并发布', '批准以后马上公开，可以报名。自己送审的由另一位同事批准。')}
      {'return' in verbs ? (
        <p>
          <a className="govuk-link" href={`${at}/return`}>
            退回修改
          </a>
        </p>
      ) : null}
      {button('begin', '开始签到', '把签到码放在屏幕上，或者在名单上勾。')}
      {activity.state === 'under-way' ? (
        <p>
          <ButtonLink href={`${at}/screen`}>签到码（放在屏幕上）</ButtonLink>
        </p>
      ) : null}
      {'enter-sign-up' in verbs ? (
        <p>
          <ButtonLink href={`${at}/enter`} tone="secondary">
            {activity.state === 'under-way' ? '现场补登记' : '代人报名'}
          </ButtonLink>
        </p>
      ) : null}
      {'write-summary' in verbs ? (
        <p>
          <ButtonLink href={`${at}/summary`} tone={activity.summary ? 'secondary' : 'primary'}>
            {activity.summary ? '改小结、加照片' : '写小结'}
          </ButtonLink>
        </p>
      ) : null}
    </>
  );
}

/** The end, with the hours everybody gets whose hours were not set apart: what has really passed, to be put right before. */
function Finish({
  sheet: { activity, verbs },
  hours,
  error,
}: {
  sheet: ActivitySheet;
  hours: string;
  error: string | undefined;
}) {
  if (!('finish' in verbs)) return null;
  if (verbs.finish) return <p className="govuk-body">结束活动：{verbs.finish}</p>;
  const { quarters, most } = creditNow(activity, now());
  return (
    <Form action={`/work/activities/${activity.id}/finish`}>
      <p className="govuk-body">先勾好到场名单再结束；到场的党员每人自动记一条服务记录。</p>
      <TextInput
        name="hours"
        label="到场的党员每人记几小时"
        hint={`开始到现在，最多记${most / 4}小时，一刻钟一档，如1.25。早退、来晚的在名单上改。`}
        inputMode="decimal"
        width={5}
        suffix="小时"
        value={hours || String(quarters / 4)}
        error={error}
      />
      <Button>结束活动</Button>
    </Form>
  );
}

function Partners({ sheet: { activity, partners, verbs } }: { sheet: ActivitySheet }) {
  const at = `/work/activities/${activity.id}/partners`;
  if (partners.length === 0 && !('add-partner' in verbs)) return null;
  return (
    <Section id="partners" title="联办单位">
      <ul className="app-list">
        {partners.map(({ id, name, promised, delivered, linkage }) => (
          <li key={id}>
            <strong>{name}</strong>
            <p className="govuk-body-s">
              约定：{promised}
              {delivered ? `；兑现：${delivered}` : ''}
            </p>
            <p className="app-list__meta">
              {linkage ? <span>已登记五项联动</span> : null}
              {'record-partner' in verbs ? (
                <a className="govuk-link" href={`${at}/${id}`}>
                  {delivered ? '改兑现' : '记兑现'}
                  <span className="govuk-visually-hidden">：{name}</span>
                </a>
              ) : null}
            </p>
          </li>
        ))}
      </ul>
      {'add-partner' in verbs ? (
        <p>
          <a className="govuk-link" href={`${at}/new`}>
            加联办单位
          </a>
        </p>
      ) : null}
    </Section>
  );
}

function Photos({ sheet: { activity, photos } }: { sheet: ActivitySheet }) {
  if (photos.length === 0) return null;
  return (
    <Section id="photos" title="照片">
      <Files files={photos} what={activity.title} />
      <p className="govuk-body-s app-muted">
        {activity.photoConsent}。有人不同意公开了，在后台点“撤下照片”。
      </p>
    </Section>
  );
}

function Ending({ sheet: { activity, verbs } }: { sheet: ActivitySheet }) {
  if (!('cancel' in verbs)) return null;
  return (
    <Details summary="办不成了">
      <p>
        <a className="govuk-link" href={`/work/activities/${activity.id}/cancel`}>
          取消活动
        </a>
        ：名单上的人会收到通知。
      </p>
    </Details>
  );
}
