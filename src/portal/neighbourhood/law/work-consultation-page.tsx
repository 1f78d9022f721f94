import {
  type ConsultationMessage,
  type ConsultationRow,
  type ConsultationStep,
  type ConsultationVerb,
  consultationMayMove,
  consultationStateLabels,
  consultationTransitions,
  lawGradeLabels,
  lawTopicLabels,
  type Side,
} from '@/domain/neighbourhood';
import { formatDate, formatDateTime } from '@/shared/dates';
import {
  Button,
  Checkboxes,
  Details,
  DoneBanner,
  type FieldErrors,
  Form,
  type FormValues,
  PhoneLink,
  SummaryList,
  Tag,
  Textarea,
  TextInput,
  Timeline,
  textOf,
} from '../../shared';
import { Messages } from './consultation-page';
import { stateColour } from './parts';

interface Props {
  row: ConsultationRow;
  sides: readonly Side[];
  /** Whether this is theirs to publish, and whose word it is. */
  consent: 'answererAgrees' | 'helperAgrees' | null;
  /** Why there is no adviser to pass it on to, and who can change that; null when there is one. */
  noAdviser: string | null;
  messages: ConsultationMessage[];
  steps: ConsultationStep[];
  disclaimer: string;
  /** The asker's number, just after somebody asked for it. */
  phone: string | null;
  banner: string | null;
  /** Which form was refused. */
  at: string | null;
  values: FormValues;
  errors: FieldErrors;
}

/** A consultation for whoever answers it, with the steps of the state table as forms. */
export function WorkConsultationPage(props: Props) {
  const { row, sides, messages, steps, phone, banner } = props;
  const may = (verb: ConsultationVerb) => consultationMayMove(verb, row.state, sides);
  const mayAnswer = may('answer') && sides.includes(row.state === 'passed' ? 'adviser' : 'helper');
  return (
    <>
      <DoneBanner words={banner} />
      <span className="govuk-caption-l">编号 {row.number}</span>
      <h1 className="govuk-heading-l">{lawTopicLabels[row.topic]}的咨询</h1>
      <p className="govuk-body-l">
        <Tag colour={stateColour(row.state)}>{consultationStateLabels[row.state]}</Tag>
      </p>
      {phone ? <DoneBanner words={`咨询人电话：${phone}`} title="查看已记录" /> : null}
      {phone ? (
        <p className="govuk-body">
          <PhoneLink number={phone} label="咨询人电话" />
        </p>
      ) : null}
      <SummaryList
        rows={[
          { key: '称呼', value: row.askerName ?? '没有写' },
          { key: '提出', value: formatDateTime(row.askedAt) },
          ...(row.dueAt
            ? [{ key: '期限', value: `${formatDate(row.dueAt)}前。${row.dueReason ?? ''}` }]
            : []),
          { key: '怎么到您手里的', value: row.assignReason ?? '' },
          ...(row.grade
            ? [{ key: '评价', value: `${lawGradeLabels[row.grade]}。${row.gradeComment ?? ''}` }]
            : []),
          ...(row.state === 'mediation' ? [{ key: '调解', value: '已转为调解' }] : []),
        ]}
      />
      <h2 className="govuk-heading-m">问题</h2>
      <p className="govuk-body app-pre-line">{row.question}</p>
      <Messages messages={messages} disclaimer={null} />
      {mayAnswer ? <AnswerForm {...props} /> : null}
      {may('pass') && props.noAdviser === null ? <PassForm {...props} /> : null}
      {may('pass') && props.noAdviser ? <p className="govuk-body">{props.noAdviser}</p> : null}
      {may('to-mediation') ? <MediationForm {...props} /> : null}
      {may('reveal') && !phone ? <PhoneForm {...props} /> : null}
      <PublicationForm row={row} sides={sides} consent={props.consent} />
      <h2 className="govuk-heading-m">每一步</h2>
      <Timeline
        entries={steps.map(({ id, label, detail, at, actorName }) => ({
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

const base = ({ row }: Pick<Props, 'row'>) => `/work/law/${row.id}`;
const mine = (props: Props, name: string) =>
  props.at === name
    ? { values: props.values, errors: props.errors }
    : { values: {}, errors: {} as FieldErrors };

function AnswerForm(props: Props) {
  const { values, errors } = mine(props, 'answer');
  return (
    <Form action={`${base(props)}/answer`}>
      <Textarea
        name="text"
        label="您的答复"
        hint="先说结论，再说怎么办、到哪里办、有没有时限。"
        rows={8}
        maxLength={3000}
        value={textOf(values, 'text')}
        error={errors.text}
      />
      <p className="govuk-body-s">答复下面会自动加上：{props.disclaimer}</p>
      <Button>发出答复</Button>
    </Form>
  );
}

function PassForm(props: Props) {
  const { values, errors } = mine(props, 'pass');
  return (
    <Details summary="拿不准，转给法律顾问" open={props.at === 'pass'}>
      <Form action={`${base(props)}/pass`}>
        <Textarea
          name="note"
          id="pass-note"
          label="给顾问的说明（可不填）"
          hint="只有顾问和您看得到。"
          rows={3}
          maxLength={500}
          value={textOf(values, 'note')}
          error={errors.note}
        />
        <Button tone="secondary">{consultationTransitions.pass.label}</Button>
      </Form>
    </Details>
  );
}

function MediationForm(props: Props) {
  const { values, errors } = mine(props, 'mediation');
  return (
    <Details summary="和别人有纠纷，转为调解" open={props.at === 'mediation'}>
      <Form action={`${base(props)}/mediation`}>
        <p>问题和追问、所在的村、留的电话会带给调解组织，答复不带。</p>
        <TextInput
          name="askerName"
          label="咨询人姓名"
          width={20}
          maxLength={30}
          value={textOf(values, 'askerName') || (props.row.askerName ?? '')}
          error={errors.askerName}
        />
        <TextInput
          name="respondent"
          label="对方姓名或单位"
          width={20}
          maxLength={30}
          value={textOf(values, 'respondent')}
          error={errors.respondent}
        />
        <TextInput
          name="respondentPhone"
          type="tel"
          label="对方手机号（可不填）"
          width={20}
          value={textOf(values, 'respondentPhone')}
          error={errors.respondentPhone}
        />
        <Checkboxes
          name="consent"
          label="本人的意愿"
          labelSize="s"
          choices={[{ value: 'yes', label: '问过咨询人，本人同意转为调解' }]}
          values={textOf(values, 'consent') === 'yes' ? ['yes'] : []}
          error={errors.consent}
        />
        <Button tone="secondary">{consultationTransitions['to-mediation'].label}</Button>
      </Form>
    </Details>
  );
}

function PhoneForm(props: Props) {
  const { values, errors } = mine(props, 'phone');
  return (
    <Details summary="要打电话问清楚" open={props.at === 'phone'}>
      <Form action={`${base(props)}/phone`}>
        <TextInput
          name="reason"
          label="查看电话的原因"
          hint="每次查看都有记录。"
          maxLength={100}
          value={textOf(values, 'reason')}
          error={errors.reason}
        />
        <Button tone="secondary">{consultationTransitions.reveal.label}</Button>
      </Form>
    </Details>
  );
}

function PublicationForm({ row, sides, consent }: Pick<Props, 'row' | 'sides' | 'consent'>) {
  if (!consent) return null;
  const agrees = Boolean(row[consent]);
  const verb = agrees ? 'disagree' : 'agree';
  if (!consultationMayMove(verb, row.state, sides)) return null;
  return (
    <Form action={`${base({ row })}/${verb}`}>
      <h2 className="govuk-heading-m">公开给别人参考</h2>
      <p className="govuk-body">
        {agrees
          ? '您同意隐去身份公开。改变主意的，随时可以撤下。'
          : '咨询人也同意的，遮掉姓名电话，编辑看过再公开；写的是“法律明白人答”“法律顾问答”，不写您的姓名。'}
      </p>
      {consent === 'helperAgrees' ? (
        <p className="govuk-body">您转给顾问以前答复过：您同意，您写的才一起公开；不同意，只公开顾问写的。</p>
      ) : null}
      <Button tone="secondary">{agrees ? '不公开了' : '同意隐去身份公开'}</Button>
    </Form>
  );
}
