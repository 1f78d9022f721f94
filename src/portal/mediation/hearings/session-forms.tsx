import type { HearingSheet, SheetSession, Standing } from '@/domain/mediation';
import { notesMark, sessionResultLabels, signedWords, standingLabels, whenWords } from '@/domain/mediation';
import { formatDateTime, toIsoMinute } from '@/shared/dates';
import {
  Button,
  Checkboxes,
  Form,
  InsetText,
  listOf,
  Radios,
  Textarea,
  TextInput,
  textOf,
} from '../../shared';
import type { Shown } from './form-page';

const choicesOf = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** When and where: for planning a session, and for moving one. */
export function TimeForm({
  action,
  session,
  sheet,
  shown: { values, errors },
}: {
  action: string;
  session: SheetSession | null;
  sheet: HearingSheet;
  shown: Shown;
}) {
  const { row } = sheet;
  const value = (name: string, otherwise: string) => textOf(values, name) || otherwise;
  return (
    <Form action={action}>
      <h1 className="govuk-heading-l">{session ? '改调解会的时间' : '约调解会'}</h1>
      <InsetText>
        {session ? `原来：${whenWords(session)}，${session.place}。` : ''}
        调解员：{[row.mediatorName, row.coMediatorName].filter(Boolean).join('、')}
        。已经有别的安排的时间约不上。
      </InsetText>
      <TextInput
        name="startsAt"
        label="开始"
        type="datetime-local"
        width={20}
        value={value('startsAt', session ? toIsoMinute(session.startsAt) : '')}
        error={errors.startsAt}
      />
      <TextInput
        name="endsAt"
        label="结束"
        type="datetime-local"
        width={20}
        value={value('endsAt', session ? toIsoMinute(session.endsAt) : '')}
        error={errors.endsAt}
      />
      <TextInput
        name="place"
        label="地点"
        hint="双方都要找得到，比如“城关司法所一楼”。"
        maxLength={100}
        value={value('place', session?.place ?? row.placeText ?? '')}
        error={errors.place}
      />
      <TextInput
        name="room"
        label="房间（可以不填）"
        hint="填了就占住这个房间，同一时间别人约不上。"
        maxLength={40}
        value={value('room', session?.room ?? '')}
        error={errors.room}
      />
      {session ? (
        <Textarea
          name="reason"
          label="为什么改"
          rows={2}
          maxLength={200}
          value={textOf(values, 'reason')}
          error={errors.reason}
        />
      ) : null}
      <Checkboxes
        name="agreedByBoth"
        label="双方同意"
        hint="时间是双方定的：不是双方选好的时间，或者离现在不到24小时的，先问过双方。"
        choices={[{ value: 'yes', label: session ? '双方都同意改到这个时间' : '双方都同意约在这个时间' }]}
        values={listOf(values, 'agreedByBoth')}
        error={errors.agreedByBoth}
      />
      <Button>{session ? '改时间，告诉双方' : '约好，告诉双方'}</Button>
    </Form>
  );
}

/** Why a session will not be held. */
export function CancelForm({
  action,
  session,
  shown: { values, errors },
}: {
  action: string;
  session: SheetSession;
  shown: Shown;
}) {
  return (
    <Form action={action}>
      <h1 className="govuk-heading-l">取消调解会</h1>
      <p className="govuk-body">
        {whenWords(session)}，{session.place}。取消以后这个时间空出来，双方会收到消息。
      </p>
      <Textarea
        name="reason"
        label="为什么取消"
        rows={2}
        maxLength={200}
        value={textOf(values, 'reason')}
        error={errors.reason}
      />
      <Button tone="warning">取消这次调解会</Button>
    </Form>
  );
}

const sideWords = { applicant: '申请人', respondent: '对方' } as const;

/** Who was there, one after the other. */
export function AttendanceForm({
  action,
  session,
  shown: { values, errors },
}: {
  action: string;
  session: SheetSession;
  shown: Shown;
}) {
  if (session.attendanceLocked)
    return (
      <>
        <h1 className="govuk-heading-l">谁到了，谁没到</h1>
        <p className="govuk-body">{whenWords(session)}</p>
        <InsetText>{session.attendanceLocked}</InsetText>
      </>
    );
  const before = (person: string) => session.attendances.find((one) => one.person === person);
  return (
    <Form action={action}>
      <h1 className="govuk-heading-l">谁到了，谁没到</h1>
      <p className="govuk-body">{whenWords(session)}</p>
      {session.expected.map(({ person, name, side }) => {
        const stored = before(person);
        const label = `${side ? sideWords[side] : '调解员'}：${name}`;
        return (
          <fieldset key={person} className="govuk-fieldset app-section">
            <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">{label}</legend>
            <Radios
              name={`standing-${person}`}
              label={<span className="govuk-visually-hidden">{label}到没到</span>}
              small
              choices={(Object.entries(standingLabels) as [Standing, string][])
                .filter(([standing]) => side !== null || standing !== 'represented')
                .map(([value, words]) => ({ value, label: words }))}
              value={textOf(values, `standing-${person}`) || stored?.standing}
              error={errors[`standing-${person}`]}
            />
            <TextInput
              name={`reason-${person}`}
              label="没到的，为什么"
              maxLength={200}
              value={textOf(values, `reason-${person}`) || (stored?.reason ?? '')}
              error={errors[`reason-${person}`]}
            />
            {side ? (
              <>
                <TextInput
                  name={`representative-${person}`}
                  label="代理人的姓名"
                  maxLength={60}
                  value={textOf(values, `representative-${person}`) || (stored?.representative ?? '')}
                  error={errors[`representative-${person}`]}
                />
                <Checkboxes
                  name={`mandate-${person}`}
                  label={<span className="govuk-visually-hidden">委托书</span>}
                  small
                  choices={[{ value: 'seen', label: '看过委托书，放进卷宗' }]}
                  values={textOf(values, `mandate-${person}`) || stored?.mandateSeen ? ['seen'] : []}
                  error={errors[`mandate-${person}`]}
                />
              </>
            ) : null}
          </fieldset>
        );
      })}
      <Button>记下到场情况</Button>
    </Form>
  );
}

/** What was said, for the file. */
export function NotesForm({
  action,
  session,
  shown: { values, errors },
}: {
  action: string;
  session: SheetSession;
  shown: Shown;
}) {
  const mark = notesMark(session.notes);
  // Somebody else has written since the form was opened: both texts are there, and what is stored next is made of both.
  const wasWritten = 'seen' in values && textOf(values, 'seen') !== mark;
  if (session.notesSigned)
    return (
      <>
        <h1 className="govuk-heading-l">调解笔录</h1>
        <InsetText>{signedWords}</InsetText>
        <Written session={session} title="签字的笔录，系统里存的" />
        {textOf(values, 'notes') ? (
          <Quoted title="您刚才写的，没有存" text={textOf(values, 'notes')} />
        ) : null}
      </>
    );
  return (
    <Form action={action}>
      <h1 className="govuk-heading-l">调解笔录</h1>
      <InsetText>
        只进卷宗：办这件的调解员和调解组织的经办人能看，当事人的页面、消息、经过里都没有。
      </InsetText>
      {wasWritten && session.notes ? <Written session={session} title="现在存着的" /> : null}
      <input type="hidden" name="seen" value={mark} />
      <Textarea
        name="notes"
        label={`第${session.order}次，${whenWords(session)}`}
        hint="谁说了什么、争在哪里、让到哪一步。写到一半可以先存。"
        rows={14}
        maxLength={10_000}
        value={textOf(values, 'notes') || (session.notes ?? '')}
        error={errors.notes}
      />
      <Button>存下笔录</Button>
    </Form>
  );
}

/** The text as it is stored, and who wrote it. */
const Written = ({
  session: { notes, notesByName, notesAt },
  title,
}: {
  session: SheetSession;
  title: string;
}) => (
  <Quoted
    title={[title, notesByName, notesAt ? formatDateTime(notesAt) : null].filter(Boolean).join('，')}
    text={notes ?? ''}
  />
);

const Quoted = ({ title, text }: { title: string; text: string }) => (
  <>
    <h2 className="govuk-heading-s">{title}</h2>
    <p className="govuk-body app-pre-line">{text}</p>
  </>
);

/** How a session went. */
export function EndSessionForm({
  action,
  session,
  shown: { values, errors },
}: {
  action: string;
  session: SheetSession;
  shown: Shown;
}) {
  return (
    <Form action={action}>
      <h1 className="govuk-heading-l">结束这次调解会</h1>
      <p className="govuk-body">{whenWords(session)}</p>
      <Radios
        name="result"
        label="谈得怎么样"
        choices={choicesOf(sessionResultLabels)}
        value={textOf(values, 'result') || undefined}
        error={errors.result}
      />
      <Button>结束</Button>
    </Form>
  );
}
