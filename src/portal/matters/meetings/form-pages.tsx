import {
  type AgendaItemRow,
  decisionsOf,
  type KeptMeetings,
  type MeetingBranch,
  type MeetingRow,
  type MeetingSheet,
  type MeetingState,
  meetingStateLabels,
  quorumWords,
} from '@/domain/matters';
import { yuanOf } from '@/domain/property';
import { toIsoMinute } from '@/shared/dates';
import { addressOf } from '../../property/parts';
import {
  Button,
  ButtonLink,
  EmptyState,
  type FieldErrors,
  Form,
  type FormValues,
  InsetText,
  Pagination,
  Radios,
  Select,
  Textarea,
  TextInput,
  textOf,
} from '../../shared';
import { MeetingTag, whenWords } from './parts';

interface Shown {
  values: FormValues;
  errors: FieldErrors;
}

/** The meetings one runs, with those of one state on demand. */
export function MeetingsPage({ kept, state }: { kept: KeptMeetings; state: MeetingState | undefined }) {
  return (
    <>
      <h1 className="govuk-heading-l">支部会议</h1>
      <p>
        <ButtonLink href="/meetings/new">筹备一次会议</ButtonLink>
      </p>
      <form action="/meetings" method="get">
        <Select
          name="state"
          label="看哪些"
          placeholder="全部"
          options={Object.entries(meetingStateLabels).map(([value, label]) => ({ value, label }))}
          value={state}
        />
        <Button tone="secondary">筛选</Button>
      </form>
      {kept.total === 0 ? (
        <EmptyState title={state ? '没有这样的会议' : '还没有开过会'}>
          <p>
            议题听完民意，就交支部议。先筹备：定时间地点，把等支部议的议题列进议程；再发通知、签到、记结果。例如“11月支部会议，议电动车停放”。
          </p>
        </EmptyState>
      ) : null}
      <ul className="app-list">
        {kept.items.map(({ id, number, title, state: stands, branchName, startsAt, venue }) => (
          <li key={id}>
            <a className="govuk-link" href={`/meetings/${id}/run`}>
              {title}
            </a>{' '}
            <MeetingTag state={stands} />
            <p className="app-list__meta">{[branchName, whenWords(startsAt), venue, number].join(' · ')}</p>
          </li>
        ))}
      </ul>
      <Pagination
        page={kept.page}
        pages={kept.pages}
        href={(page) => addressOf('/meetings', { state, page: page > 1 ? page : undefined })}
      />
    </>
  );
}

/** Planning a meeting, or changing one whose notice is not out. */
export function PlanPage({
  action,
  branches,
  meeting,
  values,
  errors,
}: Shown & { action: string; branches: MeetingBranch[]; meeting?: MeetingRow }) {
  const value = (name: 'title' | 'venue' | 'host' | 'recorder' | 'words') =>
    textOf(values, name) || (meeting?.[name] ?? '');
  if (!meeting && branches.length === 0)
    return (
      <EmptyState title="您负责的地方还没有党组织">
        <p>先在后台“党组织”里建立，再来筹备会议。</p>
      </EmptyState>
    );
  return (
    <Form action={action}>
      <h1 className="govuk-heading-l">{meeting ? '修改会议' : '筹备一次会议'}</h1>
      {textOf(values, 'matter') ? (
        <input type="hidden" name="matter" value={textOf(values, 'matter')} />
      ) : null}
      {meeting ? null : (
        <Select
          name="branch"
          label="哪个党组织开"
          placeholder="请选择"
          options={branches.map(({ id, name }) => ({ value: id, label: name }))}
          value={textOf(values, 'branch') || (branches.length === 1 ? branches[0]?.id : '')}
          error={errors.branch}
        />
      )}
      <TextInput
        name="title"
        label="会议名称"
        hint="如“11月支部会议”。"
        maxLength={60}
        value={value('title')}
        error={errors.title}
      />
      <TextInput
        name="startsAt"
        label="开会时间"
        type="datetime-local"
        value={textOf(values, 'startsAt') || (meeting ? toIsoMinute(meeting.startsAt) : '')}
        error={errors.startsAt}
      />
      <TextInput name="venue" label="地点" maxLength={80} value={value('venue')} error={errors.venue} />
      <TextInput name="host" label="主持人" maxLength={30} value={value('host')} error={errors.host} />
      <TextInput
        name="recorder"
        label="记录人（可以不填）"
        maxLength={30}
        value={value('recorder')}
        error={errors.recorder}
      />
      <Textarea
        name="words"
        label="通知里要说的话（可以不填）"
        rows={3}
        maxLength={500}
        value={value('words')}
        error={errors.words}
      />
      <Button>{meeting ? '保存' : '下一步：列议程'}</Button>
    </Form>
  );
}

/** One item's result: votes, decision, words. */
export function DecidePage({
  sheet,
  item,
  values,
  errors,
}: Shown & { sheet: MeetingSheet; item: AgendaItemRow }) {
  const { quorum, rule, meeting } = sheet;
  const kept = (name: 'votesFor' | 'votesAgainst' | 'votesAbstain', otherwise: number) =>
    textOf(values, name) || String(item[name] ?? otherwise);
  const votes = (name: 'votesFor' | 'votesAgainst' | 'votesAbstain', label: string, otherwise: number) => (
    <TextInput
      name={name}
      label={label}
      inputMode="numeric"
      width={4}
      suffix="人"
      value={kept(name, otherwise)}
      error={errors[name]}
    />
  );
  return (
    <Form action={`/meetings/${meeting.id}/items/${item.id}`}>
      <span className="govuk-caption-l">{meeting.title}</span>
      <h1 className="govuk-heading-l">{item.title}</h1>
      {item.proposal ? <p className="govuk-body">{item.proposal}</p> : null}
      <InsetText>
        {quorumWords(quorum, rule)}。三样票数加起来要等于{quorum.present}。
      </InsetText>
      {votes('votesFor', '同意', quorum.present)}
      {votes('votesAgainst', '反对', 0)}
      {votes('votesAbstain', '弃权', 0)}
      <Radios
        name="decision"
        label="结果"
        choices={decisionsOf(item).map(([value, label]) => ({ value, label }))}
        value={textOf(values, 'decision') || (item.decision ?? undefined)}
        error={errors.decision}
      />
      <Textarea
        name="resolution"
        label="决议的内容"
        hint={
          item.starRound
            ? '写同意确认；不同意、留到下次的写原因，名单上的党员都会收到。不写个人姓名和电话。'
            : '怎么办、谁来办；不办、留到下次的写原因。核对后公开，不写个人姓名和电话。'
        }
        rows={4}
        maxLength={1000}
        value={textOf(values, 'resolution') || (item.resolution ?? '')}
        error={errors.resolution}
      />
      {item.starRound ? null : <WorkFields item={item} values={values} errors={errors} />}
      <Button>记下结果</Button>
    </Form>
  );
}

/** What an adopted item costs and begins with; a star rating has nothing to carry out. */
function WorkFields({ item, values, errors }: Shown & { item: AgendaItemRow }) {
  return (
    <>
      <TextInput
        name="budget"
        label="预算（可以不填）"
        inputMode="decimal"
        width={10}
        suffix="元"
        value={textOf(values, 'budget') || (item.budget === null ? '' : yuanOf(item.budget))}
        error={errors.budget}
      />
      <Textarea
        name="firstTasks"
        label="先办哪几件事（可以不填）"
        hint="同意办的，一行写一件，交办任务时照着填。"
        rows={3}
        maxLength={1000}
        value={textOf(values, 'firstTasks') || (item.firstTasks ?? '')}
        error={errors.firstTasks}
      />
    </>
  );
}
