import { decisionWords, type MeetingSheet, quorumWords } from '@/domain/matters';
import { yuanOf } from '@/domain/property';
import {
  Button,
  ButtonLink,
  Details,
  DoneBanner,
  type FieldErrors,
  Form,
  type FormValues,
  InsetText,
  Select,
  SummaryList,
  Textarea,
  TextInput,
  textOf,
} from '../../shared';
import { MeetingTag, whenWords } from './parts';
import { Answers, Papers, TickList } from './run-list';

interface Props {
  sheet: MeetingSheet;
  values: FormValues;
  errors: FieldErrors;
  done: string | null;
}

/** Where an organiser runs a meeting from a phone: what stands now, and the next thing to do. */
export function RunPage(props: Props) {
  const { sheet, done } = props;
  const { meeting, verbs } = sheet;
  const { id, state, title, branchName, startsAt, venue, host, recorder, endReason } = meeting;
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
          {
            key: '时间',
            value: whenWords(startsAt),
            ...('change' in verbs ? { change: { href: `/meetings/${id}/edit` } } : {}),
          },
          { key: '地点', value: venue },
          { key: '主持、记录', value: [host, recorder].filter(Boolean).join('，') },
          ...(endReason ? [{ key: '原因', value: endReason }] : []),
          ...(meeting.quorumWords ? [{ key: '到会', value: meeting.quorumWords }] : []),
        ]}
      />
      {state === 'in-session' ? <InsetText>{quorumWords(sheet.quorum, sheet.rule)}。</InsetText> : null}
      <Next {...props} />
      <Agenda sheet={sheet} />
      <AddItem {...props} />
      <TickList sheet={sheet} />
      <Answers sheet={sheet} />
      <Papers sheet={sheet} />
    </>
  );
}

/** The steps that can be taken now; a step that cannot says what is missing. */
function Next({ sheet: { meeting, verbs } }: Props) {
  const { id } = meeting;
  const missing = (verb: 'announce' | 'begin' | 'close') => verbs[verb];
  const button = (verb: 'announce' | 'begin' | 'close', label: string, what: string) =>
    verb in verbs ? (
      missing(verb) ? (
        <p className="govuk-body" key={verb}>
          {label}：{missing(verb)}
        </p>
      ) : (
        <Form action={`/meetings/${id}/${verb}`} key={verb}>
          <p className="govuk-body">{what}</p>
          <Button>{label}</Button>
        </Form>
      )
    ) : null;
  return (
    <>
      {button('announce', '发通知', '每名党员收到一次通知，从此议程不能再加。')}
      {button('begin', '开始签到', '名单按现在的党员名册核对一遍，然后可以签到。')}
      {'check-in' in verbs || meeting.state === 'in-session' ? (
        <p>
          <ButtonLink href={`/meetings/${id}/screen`} tone="secondary">
            签到码（放在屏幕上）
          </ButtonLink>
        </p>
      ) : null}
      {button('close', '结束会议，决议生效', '再核对一遍人数和票数；结束以后不能再改。')}
      {'review' in verbs && !verbs.review ? (
        <p>
          <ButtonLink href={`/meetings/${id}/review`}>核对后公开决议</ButtonLink>
        </p>
      ) : null}
      {'write-minutes' in verbs ? (
        <p>
          <ButtonLink href={`/meetings/${id}/minutes/write`} tone="secondary">
            {meeting.minutes ? '接着写会议记录' : '写会议记录'}
          </ButtonLink>
        </p>
      ) : null}
      {'adjourn' in verbs || 'cancel' in verbs ? (
        <Details summary="开不成了">
          {'adjourn' in verbs && !verbs.adjourn ? (
            <p>
              <a className="govuk-link" href={`/meetings/${id}/end/adjourn`}>
                改期再开
              </a>
              ：议题留到下次会议。
            </p>
          ) : null}
          {'adjourn' in verbs && verbs.adjourn ? <p>{verbs.adjourn}</p> : null}
          {'cancel' in verbs ? (
            <p>
              <a className="govuk-link" href={`/meetings/${id}/end/cancel`}>
                取消会议
              </a>
            </p>
          ) : null}
        </Details>
      ) : null}
    </>
  );
}

function Agenda({ sheet: { meeting, items, verbs } }: { sheet: MeetingSheet }) {
  return (
    <section className="app-section" aria-labelledby="agenda">
      <h2 className="govuk-heading-m" id="agenda">
        议程
      </h2>
      {items.length === 0 ? <p className="govuk-body">还没有。先把要议的事列进来，再发通知。</p> : null}
      <ol className="govuk-list govuk-list--number">
        {items.map((item) => (
          <li key={item.id}>
            {item.title}
            {item.matterNumber ? (
              <>
                {' '}
                <a className="govuk-link" href={`/matters/${item.matterNumber}`}>
                  {item.matterNumber}
                </a>
              </>
            ) : null}
            {item.proposal ? <p className="govuk-body-s">{item.proposal}</p> : null}
            {item.decision ? (
              <p className="govuk-body-s">
                <strong>{decisionWords(item)}</strong>
                {item.decision === 'defer'
                  ? ''
                  : `（同意${item.votesFor ?? 0}、反对${item.votesAgainst ?? 0}、弃权${item.votesAbstain ?? 0}）`}
                ：{item.publicWords ?? item.resolution}
                {item.budget === null ? '' : `，预算${yuanOf(item.budget)}元`}
              </p>
            ) : null}
            {'decide' in verbs ? (
              <p className="govuk-body-s">
                <a className="govuk-link" href={`/meetings/${meeting.id}/items/${item.id}`}>
                  {item.decision ? '改结果' : '记结果'}
                  <span className="govuk-visually-hidden">：{item.title}</span>
                </a>
              </p>
            ) : null}
            {'remove-item' in verbs ? (
              <Form action={`/meetings/${meeting.id}/items/${item.id}/remove`}>
                <button type="submit" className="app-link-button">
                  去掉<span className="govuk-visually-hidden">：{item.title}</span>
                </button>
              </Form>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

function AddItem({ sheet: { meeting, waiting, verbs }, values, errors }: Props) {
  if (!('add-item' in verbs)) return null;
  return (
    <Form action={`/meetings/${meeting.id}/items`}>
      <h2 className="govuk-heading-m">加一项</h2>
      {waiting.length > 0 ? (
        <Select
          name="matter"
          label="等支部议的议题、评星"
          placeholder="不是议题，在下面写"
          options={waiting.map(({ matter, number, title }) => ({
            value: matter,
            label: `${title}（${number}）`,
          }))}
          value={textOf(values, 'matter')}
          error={errors.matter}
        />
      ) : null}
      <TextInput
        name="title"
        label="议什么"
        hint={waiting.length > 0 ? '选了议题的可以不写。' : undefined}
        maxLength={60}
        value={textOf(values, 'title')}
        error={errors.title}
      />
      <Textarea
        name="proposal"
        label="拟怎么办（可以不填）"
        rows={3}
        maxLength={1000}
        value={textOf(values, 'proposal')}
        error={errors.proposal}
      />
      <Button tone="secondary">加进议程</Button>
    </Form>
  );
}
