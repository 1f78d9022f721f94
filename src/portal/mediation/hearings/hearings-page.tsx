import {
  type HearingSheet,
  type HearingVerb,
  isDayOver,
  partySideLabels,
  type SheetSession,
  sessionResultLabels,
  sessionStateLabels,
  standingLabels,
  whenWords,
} from '@/domain/mediation';
import { now } from '@/shared/clock';
import { Section } from '../../organization/section';
import {
  Button,
  ButtonLink,
  DoneBanner,
  EmptyState,
  type FieldErrors,
  Form,
  SummaryList,
  Tag,
  WarningText,
} from '../../shared';
import { DisputeTag } from '../parts';
import { hearingsPath } from './form-page';
import { Agreement, CaseFile, Confirmation, FollowUps } from './outcome-sections';

/** Everything of a case after both sides have chosen, with the next thing to do as a button: on the phone, beside the parties. */
export function HearingsPage({
  sheet,
  missing,
  done,
  errors,
}: {
  sheet: HearingSheet;
  /** Characters that the paper cannot show. */
  missing: readonly string[];
  done: string | null;
  errors: FieldErrors;
}) {
  const { row } = sheet;
  return (
    <>
      <DoneBanner words={done} title="成功" />
      <span className="govuk-caption-l">{row.organizationName}</span>
      <h1 className="govuk-heading-l">调解{row.number}</h1>
      <p>
        <DisputeTag state={row.state} />
      </p>
      <SummaryList
        rows={[
          { key: '当事人', value: sheet.parties.map(({ side, name }) => `${side}${name}`).join('、') },
          { key: '调解员', value: sheet.mediators.join('、') || '还没有选定' },
          { key: '方法', value: row.methodName ?? '还没有选定' },
          { key: '旁听', value: row.open === null ? '还没有选定' : row.open ? '公开，可以来听' : '不公开' },
        ]}
      />
      <Sessions sheet={sheet} />
      {missing.length > 0 ? (
        <WarningText>
          打印的协议书上没有这几个字：{missing.join('、')}。纸上会留方框，请对照身份证用笔写上。
        </WarningText>
      ) : null}
      <Agreement sheet={sheet} />
      <Confirmation sheet={sheet} />
      <FollowUps sheet={sheet} />
      <CaseFile sheet={sheet} error={errors.archive} />
    </>
  );
}

const has = ({ verbs }: HearingSheet, verb: HearingVerb) => verbs.includes(verb);
const at = ({ row }: HearingSheet, path: string) => `/work/mediation/${row.id}/${path}`;

function Sessions({ sheet }: { sheet: HearingSheet }) {
  return (
    <Section id="sessions" title="调解会">
      {sheet.sessions.length === 0 ? (
        <EmptyState title="还没有约调解会">
          <p>双方选定以后，第一次会自动排进日历；要再约的，在这里约。</p>
        </EmptyState>
      ) : (
        <ul className="app-list">
          {sheet.sessions.map((session) => (
            <Session key={session.id} sheet={sheet} session={session} />
          ))}
        </ul>
      )}
      {has(sheet, 'plan-session') ? (
        <ButtonLink href={at(sheet, 'sessions/new')} tone="secondary">
          {sheet.sessions.length > 0 ? '再约一次' : '约调解会'}
        </ButtonLink>
      ) : null}
    </Section>
  );
}

function Session({ sheet, session }: { sheet: HearingSheet; session: SheetSession }) {
  const { id, order, state, place, room, result, endReason, notes, notesSigned } = session;
  const { attendances, attendanceLocked, expected } = session;
  const link = (path: string, text: string) => (
    <li>
      <a className="govuk-link" href={at(sheet, `sessions/${id}/${path}`)}>
        {text}
        <span className="govuk-visually-hidden">：第{order}次</span>
      </a>
    </li>
  );
  const isPlanned = state === 'planned';
  const isLate = isDayOver(session, now());
  const isHeld = state === 'begun' || state === 'held';
  return (
    <li>
      <h3 className="govuk-heading-s app-question__title">
        第{order}次：{whenWords(session)}
      </h3>
      <p className="app-list__meta">
        <Tag colour={isPlanned ? 'blue' : state === 'begun' ? 'green' : 'grey'}>
          {sessionStateLabels[state]}
        </Tag>
        {isPlanned && isLate ? <Tag colour="red">日子过了</Tag> : null}
        <span>
          {place}
          {room ? `（${room}）` : ''}
        </span>
        {result ? <span>{sessionResultLabels[result]}</span> : null}
        {endReason ? <span>{endReason}</span> : null}
      </p>
      {attendances.length > 0 ? (
        <p className="govuk-body-s">
          {expected
            .flatMap((one) => attendances.find(({ person }) => person === one.person) ?? [])
            .map(({ person, standing, reason, representative }) => {
              const one = expected.find((each) => each.person === person);
              return `${one?.side ? partySideLabels[one.side] : '调解员'}${one?.name ?? ''}：${standingLabels[standing]}${reason ? `（${reason}）` : ''}${representative ? `（${representative}）` : ''}`;
            })
            .join('；')}
        </p>
      ) : null}
      {notes ? <p className="govuk-body-s">笔录已写（{notes.length}字），只进卷宗。</p> : null}
      {isPlanned && isLate && has(sheet, 'begin-session') ? (
        <p>
          <ButtonLink href={at(sheet, `sessions/${id}/late`)}>
            那天开了没有<span className="govuk-visually-hidden">：第{order}次</span>
          </ButtonLink>
        </p>
      ) : null}
      {isPlanned && !isLate && has(sheet, 'begin-session') ? (
        <Form action={at(sheet, `sessions/${id}/begin`)}>
          <Button>
            开始调解<span className="govuk-visually-hidden">：第{order}次</span>
          </Button>
        </Form>
      ) : null}
      <ul className="govuk-list">
        {isPlanned && has(sheet, 'reschedule-session') ? link('time', '改时间') : null}
        {isPlanned && has(sheet, 'cancel-session') ? link('cancel', '取消') : null}
        {isHeld && !attendanceLocked && has(sheet, 'record-attendance')
          ? link('attendance', attendances.length > 0 ? '改到场情况' : '记谁到了、谁没到')
          : null}
        {isHeld && has(sheet, 'write-notes')
          ? link('notes', notesSigned ? '看笔录（签好字，不能再改）' : notes ? '接着写笔录' : '写笔录')
          : null}
        {state === 'begun' && has(sheet, 'end-session') ? link('end', '结束这次调解会') : null}
      </ul>
    </li>
  );
}

/** The way there, for the page of a case. */
export const HearingsLink = ({ id }: { id: string }) => (
  <p>
    <ButtonLink href={hearingsPath(id)}>调解会、协议、卷宗</ButtonLink>
  </p>
);
