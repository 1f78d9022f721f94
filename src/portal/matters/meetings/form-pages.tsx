import {
  type AgendaItemRow,
  type AttendanceRow,
  decisionLabels,
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
        choices={Object.entries(decisionLabels)
          .filter(([value]) => value !== 'vote' || item.matter)
          .map(([value, label]) => ({ value, label }))}
        value={textOf(values, 'decision') || (item.decision ?? undefined)}
        error={errors.decision}
      />
      <Textarea
        name="resolution"
        label="决议的内容"
        hint="怎么办、谁来办；不办、留到下次的写原因。核对后公开，不写个人姓名和电话。"
        rows={4}
        maxLength={1000}
        value={textOf(values, 'resolution') || (item.resolution ?? '')}
        error={errors.resolution}
      />
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
      <Button>记下结果</Button>
    </Form>
  );
}

/** Why a meeting does not take place. */
export function EndPage({
  meeting,
  how,
  values,
  errors,
}: Shown & { meeting: MeetingRow; how: 'adjourn' | 'cancel' }) {
  const isAdjourned = how === 'adjourn';
  return (
    <Form action={`/meetings/${meeting.id}/end/${how}`}>
      <span className="govuk-caption-l">{meeting.title}</span>
      <h1 className="govuk-heading-l">{isAdjourned ? '改期再开' : '取消会议'}</h1>
      <p className="govuk-body">
        {isAdjourned
          ? '议题都留到下次会议，下次重新筹备、重新通知。名单上的人会收到通知。'
          : '发过通知的，名单上的人会收到取消的通知。'}
      </p>
      <Textarea
        name="reason"
        label="原因"
        rows={3}
        maxLength={300}
        value={textOf(values, 'reason')}
        error={errors.reason}
      />
      <Button tone="warning">{isAdjourned ? '改期再开' : '取消会议'}</Button>
    </Form>
  );
}

/** A member's answer that came by phone or in person. */
export function EnterAnswerPage({
  meeting,
  row,
  values,
  errors,
}: Shown & { meeting: MeetingRow; row: AttendanceRow }) {
  return (
    <Form action={`/meetings/${meeting.id}/answers/${row.id}`}>
      <span className="govuk-caption-l">{meeting.title}</span>
      <h1 className="govuk-heading-l">代{row.memberName}回复</h1>
      <p className="govuk-body">先和本人核对一遍，再记下。</p>
      <Radios
        name="answer"
        label="能不能来"
        choices={[
          { value: 'coming', label: '能来' },
          { value: 'leave', label: '请假' },
        ]}
        value={textOf(values, 'answer') || (row.answer === 'none' ? undefined : row.answer)}
        error={errors.answer}
      />
      <TextInput
        name="reason"
        label="请假的原因"
        maxLength={200}
        value={textOf(values, 'reason') || (row.answerReason ?? '')}
        error={errors.reason}
      />
      <Button>记下</Button>
    </Form>
  );
}

/** The minutes while they are written. */
export function MinutesForm({
  meeting,
  values,
  errors,
  canFinish,
}: Shown & { meeting: MeetingRow; canFinish: boolean }) {
  return (
    <>
      <Form action={`/meetings/${meeting.id}/minutes/write`}>
        <span className="govuk-caption-l">{meeting.title}</span>
        <h1 className="govuk-heading-l">会议记录</h1>
        <p className="govuk-body">
          到会人数、票数和决议打印时自动写上，这里写大家怎么说的。只有操办会议的人看得到，不公开。
        </p>
        <TextInput
          name="recorder"
          label="记录人"
          maxLength={30}
          value={textOf(values, 'recorder') || (meeting.recorder ?? '')}
          error={errors.recorder}
        />
        <Textarea
          name="minutes"
          label="发言和讨论"
          rows={16}
          maxLength={10_000}
          value={textOf(values, 'minutes') || (meeting.minutes ?? '')}
          error={errors.minutes}
        />
        <Button>存下</Button>
      </Form>
      {canFinish ? (
        <Form action={`/meetings/${meeting.id}/minutes/finish`}>
          <p className="govuk-body">写完了、存下了，就定稿。定稿以后不能再改，可以打印出来签字。</p>
          <Button tone="secondary">定稿</Button>
        </Form>
      ) : null}
    </>
  );
}

/** What the public will read of each resolution. */
export function ReviewPage({ sheet: { meeting, items }, values, errors }: Shown & { sheet: MeetingSheet }) {
  return (
    <Form action={`/meetings/${meeting.id}/review`}>
      <span className="govuk-caption-l">{meeting.title}</span>
      <h1 className="govuk-heading-l">核对后公开决议</h1>
      <p className="govuk-body">
        看一遍：没有个人姓名、电话、门牌，话说得明白。不合适的直接改，公开的是改过的。一起公开的还有到会人数和票数。
      </p>
      {items
        .filter(({ resolution }) => resolution)
        .map(({ id, title, resolution }) => (
          <Textarea
            key={id}
            name={`text-${id}`}
            label={title}
            rows={4}
            maxLength={1000}
            value={textOf(values, `text-${id}`) || (resolution ?? '')}
            error={errors[`text-${id}`]}
          />
        ))}
      <Button>公开</Button>
    </Form>
  );
}
