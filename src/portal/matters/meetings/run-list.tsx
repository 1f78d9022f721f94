import { attendanceLabels, type MeetingSheet, noticeAnswerLabels } from '@/domain/matters';
import { Button, Checkboxes, Form } from '../../shared';

/** The list to tick; who checked in by phone is ticked already. */
export function TickList({ sheet: { meeting, attendances, verbs } }: { sheet: MeetingSheet }) {
  if (!('mark' in verbs)) return null;
  const shown = attendances.filter(({ left }) => !left);
  const present = shown.filter(({ attendance }) => attendance !== 'none').map(({ id }) => id);
  return (
    <Form action={`/meetings/${meeting.id}/list`}>
      {present.map((id) => (
        <input key={id} type="hidden" name="before" value={id} />
      ))}
      {shown.map(({ id }) => (
        <input key={id} type="hidden" name="shown" value={id} />
      ))}
      <Checkboxes
        name="present"
        label="到会名单"
        labelSize="m"
        hint="到了的打勾；扫码签到的已经勾上。"
        small
        choices={shown.map(({ id, memberName, memberRole, hasVote, answer, attendance }) => ({
          value: id,
          label: [
            memberName,
            memberRole,
            hasVote ? '' : '没有表决权',
            attendance === 'checked-in' ? attendanceLabels[attendance] : answer === 'leave' ? '请假' : '',
          ]
            .filter(Boolean)
            .join('，'),
        }))}
        values={present}
      />
      <Button tone="secondary">按名单记下</Button>
    </Form>
  );
}

/** Who answered what, while there is still time to call. */
export function Answers({ sheet: { meeting, attendances, verbs } }: { sheet: MeetingSheet }) {
  if (meeting.state !== 'announced') return null;
  const count = (answer: keyof typeof noticeAnswerLabels) =>
    attendances.filter((one) => one.answer === answer && !one.left).length;
  return (
    <section className="app-section" aria-labelledby="answers">
      <h2 className="govuk-heading-m" id="answers">
        回复
      </h2>
      <p className="govuk-body">
        能来{count('coming')}人，请假{count('leave')}人，还没回{count('none')}人。
      </p>
      <ul className="govuk-list">
        {attendances
          .filter(({ answer, left }) => answer !== 'coming' && !left)
          .map(({ id, memberName, user, answer, answerReason }) => (
            <li key={id}>
              {memberName}：{noticeAnswerLabels[answer]}
              {answerReason ? `（${answerReason}）` : ''}
              {user ? '' : '，没有账号，请电话通知'}
              {'enter-answer' in verbs ? (
                <>
                  {' '}
                  <a className="govuk-link" href={`/meetings/${meeting.id}/answers/${id}`}>
                    代他回复<span className="govuk-visually-hidden">：{memberName}</span>
                  </a>
                </>
              ) : null}
            </li>
          ))}
      </ul>
    </section>
  );
}

export function Papers({ sheet: { meeting } }: { sheet: MeetingSheet }) {
  const { id, state } = meeting;
  const isHeld = state === 'closed' || state === 'recorded' || state === 'in-session';
  return (
    <section className="app-section" aria-labelledby="papers">
      <h2 className="govuk-heading-m" id="papers">
        打印
      </h2>
      <ul className="govuk-list">
        <li>
          <a className="govuk-link" href={`/meetings/${id}/notice`}>
            会议通知
          </a>
        </li>
        {state === 'draft' ? null : (
          <li>
            <a className="govuk-link" href={`/meetings/${id}/sheet`}>
              签到表
            </a>
          </li>
        )}
        {isHeld ? (
          <li>
            <a className="govuk-link" href={`/meetings/${id}/minutes`}>
              会议记录
            </a>
          </li>
        ) : null}
      </ul>
    </section>
  );
}
