import {
  type CivilityItemRow,
  type CivilityMeetingRow,
  type CivilitySheet,
  civilityChoiceLabels,
  civilityItemLabels,
} from '@/domain/neighbourhood';
import {
  Button,
  Checkboxes,
  EmptyState,
  Form,
  InsetText,
  listOf,
  Radios,
  Select,
  Textarea,
  TextInput,
  textOf,
} from '../../shared';
import type { Shown } from '../form-page';
import { HomeFields } from '../home-fields';

const optionsOf = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** Calling a meeting. */
export function PlanCivilityPage({
  associations,
  values,
  errors,
}: Shown & { associations: { value: string; label: string }[] }) {
  if (associations.length === 0)
    return (
      <EmptyState title="没有您能召集的协会">
        <p>会长、队长和社区干部、支部书记能召集评议。</p>
      </EmptyState>
    );
  return (
    <Form action="/work/appraisals/new">
      <h1 className="govuk-heading-l">召集文明评议</h1>
      <Select
        name="association"
        label="由谁召集"
        hint="到那天在任的评议员就是名单。"
        placeholder="请选择"
        options={associations}
        value={textOf(values, 'association') || (associations.length === 1 ? associations[0]?.value : '')}
        error={errors.association}
      />
      <TextInput
        name="title"
        label="评议什么"
        hint="如“三季度好媳妇、好邻居”。"
        maxLength={60}
        value={textOf(values, 'title')}
        error={errors.title}
      />
      <TextInput
        name="startsAt"
        type="datetime-local"
        label="开会时间"
        value={textOf(values, 'startsAt')}
        error={errors.startsAt}
      />
      <TextInput
        name="venue"
        label="地点"
        maxLength={80}
        value={textOf(values, 'venue')}
        error={errors.venue}
      />
      <Button>召集</Button>
    </Form>
  );
}

/** Somebody to praise, or something to say in private; `item` is what is put right. */
export function ItemFormPage({
  meeting,
  item,
  buildings,
  values: typed,
  errors,
}: Shown & {
  meeting: CivilityMeetingRow;
  item?: CivilityItemRow;
  buildings: { value: string; label: string }[];
}) {
  const at = `/work/appraisals/${meeting.id}/items`;
  const isNew = Object.keys(typed).length === 0;
  const values = item && isNew ? valuesOfItem(item) : typed;
  return (
    <Form action={item ? `${at}/${item.id}/change` : `${at}/new`}>
      <span className="govuk-caption-l">{meeting.title}</span>
      <h1 className="govuk-heading-l">{item ? '改一项评议' : '加一项评议'}</h1>
      <Radios
        name="kind"
        label="哪一类"
        choices={optionsOf(civilityItemLabels)}
        value={textOf(values, 'kind') || undefined}
        error={errors.kind}
      />
      <TextInput
        name="subjectName"
        label="评议谁"
        hint="和评议员同名的，那位评议员要回避，不用投。"
        maxLength={40}
        value={textOf(values, 'subjectName')}
        error={errors.subjectName}
      />
      <HomeFields
        buildings={buildings}
        hint={
          item?.household
            ? '已经填过，不改的空着。这一家的评议员不用投。不公开。'
            : '填了，这一家的评议员就不用投。不公开。'
        }
        values={values}
        errors={errors}
      />
      <Textarea
        name="words"
        label="事迹，或者要劝的事"
        rows={4}
        maxLength={500}
        value={textOf(values, 'words')}
        error={errors.words}
      />
      <Checkboxes
        name="publicConsent"
        label="公开"
        hint="只对红榜有用。没有同意的，公布时不写姓名。"
        choices={[{ value: 'yes', label: '本人同意公开姓名和事迹' }]}
        values={listOf(values, 'publicConsent')}
      />
      <Button>{item ? '改好' : '加上'}</Button>
    </Form>
  );
}

const valuesOfItem = ({ kind, subjectName, words, publicConsent }: CivilityItemRow): Shown['values'] => ({
  kind,
  subjectName,
  words,
  ...(publicConsent ? { publicConsent: 'yes' } : {}),
});

const itemQuestions = {
  remove: { title: '去掉这一项', words: '去掉以后不评议，什么都不留。', button: '去掉' },
  withdraw: {
    title: '撤下姓名',
    words: '本人不同意公开姓名了：网页上马上改成“一名居民”，事迹也不再显示。要再公开，得重新评议。',
    button: '撤下姓名',
  },
} as const;

/** Taking an item off, or a name back. */
export function ItemQuestionPage({
  meeting,
  item,
  how,
}: {
  meeting: CivilityMeetingRow;
  item: CivilityItemRow;
  how: keyof typeof itemQuestions;
}) {
  const { title, words, button } = itemQuestions[how];
  return (
    <Form action={`/work/appraisals/${meeting.id}/items/${item.id}/${how}`}>
      <span className="govuk-caption-l">{item.subjectName}</span>
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body">{words}</p>
      <Button tone="warning">{button}</Button>
    </Form>
  );
}

/** One's ballot about everything, once. */
export function BallotPage({
  meeting,
  ballot,
  values,
  errors,
}: Shown & { meeting: CivilityMeetingRow; ballot: NonNullable<CivilitySheet['ballot']> }) {
  if (ballot.voted)
    return (
      <>
        <span className="govuk-caption-l">{meeting.title}</span>
        <h1 className="govuk-heading-l">您已经投过了</h1>
        <p className="govuk-body">一人一次，投了不能改。投了什么没有人查得到，计完票就销毁。</p>
        <p className="govuk-body">
          <a className="govuk-link" href={`/work/appraisals/${meeting.id}`}>
            回到这次评议
          </a>
        </p>
      </>
    );
  return (
    <Form action={`/work/appraisals/${meeting.id}/vote`}>
      <span className="govuk-caption-l">{meeting.title}</span>
      <h1 className="govuk-heading-l">投票</h1>
      <p className="govuk-body">无记名，一人一次，投了不能改。投了什么没有人查得到，计完票就销毁。</p>
      {ballot.avoided.length > 0 ? (
        <InsetText>
          写着您的名字、或者是您自己家的要回避，不用投：
          {ballot.avoided.map(({ subjectName }) => subjectName).join('、')}。
        </InsetText>
      ) : null}
      {ballot.open.map(({ id, subjectName, kind, words }) => (
        <Radios
          key={id}
          name={`choice-${id}`}
          label={`${subjectName}（${civilityItemLabels[kind]}）`}
          labelSize="m"
          hint={words}
          choices={optionsOf(civilityChoiceLabels)}
          value={textOf(values, `choice-${id}`) || undefined}
          error={errors[`choice-${id}`]}
        />
      ))}
      <Button>投票</Button>
    </Form>
  );
}

/** Ballots on paper about one item. */
export function PaperPage({
  meeting,
  item,
  values,
  errors,
}: Shown & { meeting: CivilityMeetingRow; item: CivilityItemRow }) {
  const field = (name: 'yes' | 'no' | 'abstain', before: number | null) => (
    <TextInput
      name={name}
      label={civilityChoiceLabels[name]}
      inputMode="numeric"
      width={3}
      suffix="张"
      value={textOf(values, name) || String(before ?? 0)}
      error={errors[name]}
    />
  );
  return (
    <Form action={`/work/appraisals/${meeting.id}/items/${item.id}/paper`}>
      <span className="govuk-caption-l">{item.subjectName}</span>
      <h1 className="govuk-heading-l">登记纸票</h1>
      <p className="govuk-body">没有账号的评议员当场投纸票，两个人一起数，数完登记。</p>
      {field('yes', item.paperYes)}
      {field('no', item.paperNo)}
      {field('abstain', item.paperAbstain)}
      <Button>记下</Button>
    </Form>
  );
}

/** What was said, for everybody. */
export function MinutesPage({ meeting, values, errors }: Shown & { meeting: CivilityMeetingRow }) {
  return (
    <Form action={`/work/appraisals/${meeting.id}/minutes`}>
      <span className="govuk-caption-l">{meeting.title}</span>
      <h1 className="govuk-heading-l">会议记录</h1>
      <Textarea
        name="minutes"
        label="会议记录"
        hint="公布以后会公开，姓名没有公开的会尽量遮住，不保证都遮得住。不写被劝导的人是谁，不写谁怎么投的。"
        rows={8}
        maxLength={3000}
        value={textOf(values, 'minutes') || (meeting.minutes ?? '')}
        error={errors.minutes}
      />
      <Button>保存</Button>
    </Form>
  );
}

/** Why it is given back or called off. */
export function ReasonPage({
  meeting,
  how,
  values,
  errors,
}: Shown & { meeting: CivilityMeetingRow; how: 'return' | 'cancel' }) {
  return (
    <Form action={`/work/appraisals/${meeting.id}/${how}`}>
      <span className="govuk-caption-l">{meeting.title}</span>
      <h1 className="govuk-heading-l">{how === 'return' ? '退回修改' : '取消评议'}</h1>
      <Textarea
        name="reason"
        label="原因"
        rows={3}
        maxLength={300}
        value={textOf(values, 'reason')}
        error={errors.reason}
      />
      <Button tone="warning">{how === 'return' ? '退回' : '取消评议'}</Button>
    </Form>
  );
}
