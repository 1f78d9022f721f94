import type { AttendanceRow, MeetingRow, MeetingSheet } from '@/domain/matters';
import {
  Button,
  type FieldErrors,
  Form,
  type FormValues,
  Radios,
  Textarea,
  TextInput,
  textOf,
} from '../../shared';

interface Shown {
  values: FormValues;
  errors: FieldErrors;
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
