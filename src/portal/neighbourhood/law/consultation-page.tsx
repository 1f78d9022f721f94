import {
  type AskerNotes,
  type ConsultationMessage,
  type ConsultationRow,
  type ConsultationStep,
  consultationMayMove,
  consultationMessageLabels,
  consultationPartyLabels,
  consultationStateLabels,
  lawGradeLabels,
  lawTopicLabels,
} from '@/domain/neighbourhood';
import { optionsOf } from '@/domain/organization';
import { formatDate, formatDateTime } from '@/shared/dates';
import {
  Button,
  ButtonLink,
  Details,
  DoneBanner,
  type FieldErrors,
  Form,
  type FormValues,
  InsetText,
  Radios,
  Tag,
  Textarea,
  Timeline,
  textOf,
} from '../../shared';
import { askDraft } from './ask-pages';
import { stateColour } from './parts';
import { Standing } from './standing';

interface Props {
  row: ConsultationRow;
  notes: AskerNotes;
  messages: ConsultationMessage[];
  steps: ConsultationStep[];
  /** Address of this page, under which its forms are. */
  path: string;
  /** The same with the site, to be kept. */
  address: string;
  disclaimer: string;
  mayAskBack: boolean;
  banner: string | null;
  isNew: boolean;
  values: FormValues;
  errors: FieldErrors;
}

/** One's own question: where it stands, what was answered, what one may say now. */
export function ConsultationPageView(props: Props) {
  const { row, messages, steps, path, address, banner, isNew } = props;
  return (
    <>
      <DoneBanner words={banner} />
      {isNew ? <div data-draft-sent={askDraft} hidden /> : null}
      <span className="govuk-caption-l">编号 {row.number}</span>
      <h1 className="govuk-heading-l">{lawTopicLabels[row.topic]}的咨询</h1>
      <p className="govuk-body-l">
        <Tag colour={stateColour(row.state)}>{consultationStateLabels[row.state]}</Tag>
      </p>
      {isNew ? (
        <InsetText>
          <p className="govuk-body">
            凭这个地址看答复，不要发给别人：
            <br />
            <strong className="app-letter__address">{address}</strong>
          </p>
        </InsetText>
      ) : null}
      <Standing row={row} notes={props.notes} />
      <h2 className="govuk-heading-m">您的问题</h2>
      <p className="govuk-body app-pre-line">{row.question}</p>
      <Messages messages={messages} disclaimer={props.disclaimer} />
      {row.state === 'answered' ? <AnsweredForms {...props} /> : null}
      <Publication row={row} path={path} />
      <Ways row={row} path={path} />
      <h2 className="govuk-heading-m">每一步</h2>
      <Timeline
        entries={steps
          .filter(({ verb }) => verb !== 'agree' && verb !== 'disagree')
          .map(({ id, label, detail, at, actorName }) => ({
            key: id,
            title: label,
            at,
            by: actorName,
            body: detail ? <p>{detail}</p> : undefined,
          }))}
      />
    </>
  );
}

/** Answers and further questions in their order. */
export function Messages({
  messages,
  disclaimer,
}: {
  messages: ConsultationMessage[];
  disclaimer: string | null;
}) {
  return (
    <>
      {messages.map(({ id, kind, party, text, authorName, at }) => (
        <section key={id}>
          <h2 className="govuk-heading-m">
            {kind === 'answer' ? `${consultationPartyLabels[party]}的答复` : consultationMessageLabels[kind]}
          </h2>
          <InsetText>
            <p className="govuk-body app-pre-line">{text}</p>
            <p className="govuk-body-s app-muted">
              {authorName}，{formatDateTime(at)}
            </p>
          </InsetText>
          {kind === 'answer' && disclaimer ? <p className="govuk-body-s">{disclaimer}</p> : null}
        </section>
      ))}
    </>
  );
}

function AnsweredForms({ row, path, mayAskBack, values, errors }: Props) {
  return (
    <>
      <section aria-labelledby="ask-back">
        <h2 className="govuk-heading-m" id="ask-back">
          还有不清楚的
        </h2>
        {mayAskBack ? (
          <Form action={`${path}/follow-up`}>
            <Textarea
              name="text"
              label="接着问"
              rows={4}
              maxLength={2000}
              value={textOf(values, 'text')}
              error={errors.text}
            />
            <Button tone="secondary">发出追问</Button>
          </Form>
        ) : (
          <p className="govuk-body">
            这件咨询追问的次数用完了。
            <a className="govuk-link" href="/law/ask">
              另提一件
            </a>
            ，或者拨打12348。
          </p>
        )}
      </section>
      <section aria-labelledby="rate">
        <h2 className="govuk-heading-m" id="rate">
          请您评价
        </h2>
        <p className="govuk-body">
          评价了就办结。{row.closesAt ? `${formatDate(row.closesAt)}前没有评价、没有追问的，自动办结。` : ''}
        </p>
        <Form action={`${path}/rate`}>
          <Radios
            name="grade"
            label="您对答复满意吗？"
            choices={optionsOf(lawGradeLabels)}
            value={textOf(values, 'grade') || undefined}
            error={errors.grade}
          />
          <Textarea
            name="comment"
            label="还想说的（可不填）"
            rows={3}
            maxLength={300}
            value={textOf(values, 'comment')}
            error={errors.comment}
          />
          <Button>提交评价</Button>
        </Form>
      </section>
    </>
  );
}

/** The asker's word on an anonymous publication, either way. */
function Publication({ row, path }: { row: ConsultationRow; path: string }) {
  if (!consultationMayMove(row.askerAgrees ? 'disagree' : 'agree', row.state, ['asker'])) return null;
  return (
    <section aria-labelledby="publication">
      <h2 className="govuk-heading-m" id="publication">
        公开给别人参考
      </h2>
      {row.askerAgrees ? (
        <Form action={`${path}/disagree`}>
          <p className="govuk-body">您同意隐去身份公开。改变主意的，随时可以撤下，马上生效。</p>
          <Button tone="secondary">不公开了</Button>
        </Form>
      ) : (
        <Form action={`${path}/agree`}>
          <p className="govuk-body">
            同意的话，姓名、电话、地方都会隐去，答复的人也同意、编辑再看过一遍，才放到“大家问过的”里。不同意不用管。
          </p>
          <Button tone="secondary">同意隐去身份公开</Button>
        </Form>
      )}
    </section>
  );
}

/** What else one can do: ask for a mediation, take it back. */
function Ways({ row, path }: { row: ConsultationRow; path: string }) {
  return (
    <>
      {consultationMayMove('to-mediation', row.state, ['asker']) ? (
        <>
          <h2 className="govuk-heading-m">和别人有纠纷，想请人调解？</h2>
          <p className="govuk-body">调解不收钱，要双方都愿意。您写的问题不用再写一遍。</p>
          <p className="govuk-body">
            <ButtonLink href={`${path}/mediation`} tone="secondary">
              请人调解
            </ButtonLink>
          </p>
        </>
      ) : null}
      {consultationMayMove('withdraw', row.state, ['asker']) ? (
        <Details summary="不想问了">
          <Form action={`${path}/withdraw`}>
            <p>撤回以后不再答复，还想问要重新提。</p>
            <Button tone="warning">撤回咨询</Button>
          </Form>
        </Details>
      ) : null}
    </>
  );
}
