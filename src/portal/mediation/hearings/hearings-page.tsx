import {
  agreementFormLabels,
  agreementStateLabels,
  confirmationStateLabels,
  daysLeft,
  documentKindLabels,
  followUpStateLabels,
  type HearingSheet,
  type HearingVerb,
  performanceLabels,
  type SheetSession,
  sessionResultLabels,
  sessionStateLabels,
  standingLabels,
  whenWords,
} from '@/domain/mediation';
import { now } from '@/shared/clock';
import { formatDate, formatDateTime, startOfDay } from '@/shared/dates';
import { Section } from '../../organization/section';
import {
  Button,
  ButtonLink,
  DoneBanner,
  EmptyState,
  type FieldErrors,
  Form,
  InsetText,
  SummaryList,
  Tag,
  WarningText,
} from '../../shared';
import { DisputeTag } from '../parts';
import { hearingsPath } from './form-page';

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
          { key: '公开', value: row.open === null ? '还没有选定' : row.open ? '公开进行' : '不公开' },
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
  const { id, order, state, place, room, result, endReason, notes, attendances, expected } = session;
  const link = (path: string, text: string) => (
    <li>
      <a className="govuk-link" href={at(sheet, `sessions/${id}/${path}`)}>
        {text}
        <span className="govuk-visually-hidden">：第{order}次</span>
      </a>
    </li>
  );
  const isPlanned = state === 'planned';
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
        <span>
          {place}
          {room ? `（${room}）` : ''}
        </span>
        {result ? <span>{sessionResultLabels[result]}</span> : null}
        {endReason ? <span>{endReason}</span> : null}
      </p>
      {attendances.length > 0 ? (
        <p className="govuk-body-s">
          {attendances
            .map(({ person, standing, reason, representative }) => {
              const name = expected.find((one) => one.person === person)?.name ?? '';
              return `${name}${standingLabels[standing]}${reason ? `（${reason}）` : ''}${representative ? `（${representative}）` : ''}`;
            })
            .join('；')}
        </p>
      ) : null}
      {notes ? <p className="govuk-body-s">笔录已写（{notes.length}字），只进卷宗。</p> : null}
      {isPlanned && has(sheet, 'begin-session') ? (
        <Form action={at(sheet, `sessions/${id}/begin`)}>
          <Button>
            开始调解<span className="govuk-visually-hidden">：第{order}次</span>
          </Button>
        </Form>
      ) : null}
      <ul className="govuk-list">
        {isPlanned && has(sheet, 'reschedule-session') ? link('time', '改时间') : null}
        {isPlanned && has(sheet, 'cancel-session') ? link('cancel', '取消') : null}
        {isHeld && has(sheet, 'record-attendance')
          ? link('attendance', attendances.length > 0 ? '改到场情况' : '记谁到了、谁没到')
          : null}
        {isHeld && has(sheet, 'write-notes') ? link('notes', notes ? '接着写笔录' : '写笔录') : null}
        {state === 'begun' && has(sheet, 'end-session') ? link('end', '结束这次调解会') : null}
      </ul>
    </li>
  );
}

function Agreement({ sheet }: { sheet: HearingSheet }) {
  const { agreements, effective } = sheet;
  const canWrite = has(sheet, 'draft-agreement');
  if (agreements.length === 0 && !canWrite) return null;
  const newest = agreements[0];
  return (
    <Section id="agreement" title="结果和协议">
      {agreements.length > 0 ? (
        <ul className="govuk-list">
          {agreements.map(({ id, version, form, state, writtenAt, writtenByName }) => (
            <li key={id}>
              {form === 'written' ? (
                <a className="govuk-link" href={at(sheet, `agreement/${version}/pdf`)}>
                  {agreementFormLabels[form]}第{version}稿（打印，PDF）
                </a>
              ) : (
                <span>{agreementFormLabels[form]}</span>
              )}{' '}
              <Tag colour={state === 'effective' ? 'green' : state === 'draft' ? 'yellow' : 'grey'}>
                {agreementStateLabels[state]}
              </Tag>{' '}
              <span className="govuk-body-s">
                {writtenByName}，{formatDateTime(writtenAt)}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="govuk-body">谈成了的，写协议书或者记口头协议；谈不成的，把别的路告诉双方。</p>
      )}
      {effective ? (
        <SummaryList
          rows={[
            { key: '生效', value: effective.effectiveOn ? formatDate(effective.effectiveOn) : '' },
            { key: '内容', value: <span className="app-pre-line">{effective.terms}</span> },
            { key: '怎么履行', value: effective.performance ?? '' },
            {
              key: '履行期限',
              value: effective.performBy ? formatDate(effective.performBy) : '当场履行',
            },
          ]}
        />
      ) : null}
      {canWrite ? (
        <p>
          <ButtonLink href={at(sheet, 'agreement')}>{newest ? '改协议书' : '写协议书'}</ButtonLink>
        </p>
      ) : null}
      <ul className="govuk-list">
        {has(sheet, 'sign-agreement') && newest?.form === 'written' ? (
          <li>
            <a className="govuk-link" href={at(sheet, 'sign')}>
              签好了，协议生效
            </a>
          </li>
        ) : null}
        {has(sheet, 'settle-orally') ? (
          <li>
            <a className="govuk-link" href={at(sheet, 'oral')}>
              口头达成协议
            </a>
          </li>
        ) : null}
        {has(sheet, 'fail') ? (
          <li>
            <a className="govuk-link" href={at(sheet, 'fail')}>
              调解不成
            </a>
          </li>
        ) : null}
      </ul>
    </Section>
  );
}

function Confirmation({ sheet }: { sheet: HearingSheet }) {
  const { effective } = sheet;
  if (!effective?.confirmation || !effective.confirmUntil) return null;
  const { confirmation, confirmUntil, confirmWhy, court, answerNumber, answerReason } = effective;
  const left = daysLeft(confirmUntil, now());
  return (
    <Section id="confirmation" title="司法确认">
      <p className="govuk-body">
        <Tag colour={confirmation === 'confirmed' ? 'green' : confirmation === 'open' ? 'blue' : 'grey'}>
          {confirmationStateLabels[confirmation]}
        </Tag>
      </p>
      {confirmation === 'open' ? (
        <InsetText>
          双方一起向法院申请，最后一天是{formatDate(startOfDay(confirmUntil))}
          {left >= 0 ? `，还剩${left}天` : ''}。
        </InsetText>
      ) : null}
      <p className="govuk-body-s">{confirmWhy}</p>
      <p className="govuk-body">{[court, answerNumber, answerReason].filter(Boolean).join('，')}</p>
      {has(sheet, 'record-confirmation') && confirmation !== 'expired' && confirmation !== 'confirmed' ? (
        <ButtonLink href={at(sheet, 'confirmation')} tone="secondary">
          记司法确认的进展
        </ButtonLink>
      ) : null}
    </Section>
  );
}

function FollowUps({ sheet }: { sheet: HearingSheet }) {
  const { followUps } = sheet;
  if (followUps.length === 0) return null;
  return (
    <Section id="follow-ups" title="回访">
      <ul className="govuk-list">
        {followUps.map(({ id, order, state, dueAt, performance, words, reason }) => (
          <li key={id}>
            第{order}次，{formatDate(dueAt)}{' '}
            <Tag colour={state === 'planned' ? 'yellow' : 'grey'}>
              {performance ? performanceLabels[performance] : followUpStateLabels[state]}
            </Tag>
            {words ? <p className="govuk-body-s">{[words, reason].filter(Boolean).join('；')}</p> : null}
            {state === 'planned' && has(sheet, 'record-follow-up') ? (
              <p>
                <ButtonLink href={at(sheet, `follow-ups/${id}`)} tone="secondary">
                  记回访
                </ButtonLink>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
      {has(sheet, 'plan-follow-up') ? (
        <p className="govuk-body">
          <a className="govuk-link" href={at(sheet, 'follow-up-day')}>
            改回访的日子，或者再安排一次
          </a>
        </p>
      ) : null}
    </Section>
  );
}

function CaseFile({ sheet, error }: { sheet: HearingSheet; error: string | undefined }) {
  const { documents, file, row } = sheet;
  return (
    <Section id="file" title="卷宗">
      {file ? (
        <ul className="govuk-list">
          {file.map(({ key, title, missing }) => (
            <li key={key}>
              <Tag colour={missing ? 'orange' : 'green'}>{missing ? '缺' : '有'}</Tag> {title}
              {missing ? <p className="govuk-body-s">{missing}</p> : null}
            </li>
          ))}
        </ul>
      ) : null}
      {documents.length > 0 ? (
        <ul className="govuk-list">
          {documents.map(({ id, title, kind, addedAt }) => (
            <li key={id}>
              <a className="govuk-link" href={at(sheet, `documents/${id}`)}>
                {documentKindLabels[kind]}：{title}
              </a>{' '}
              <span className="govuk-body-s">{formatDate(addedAt)}</span>
              {has(sheet, 'remove-document') ? (
                <>
                  {' '}
                  <a className="govuk-link" href={at(sheet, `documents/${id}/remove`)}>
                    撤下<span className="govuk-visually-hidden">：{title}</span>
                  </a>
                </>
              ) : null}
            </li>
          ))}
        </ul>
      ) : (
        <p className="govuk-body">还没有放材料。签好的协议书、委托书、证据，拍照放进来。</p>
      )}
      {has(sheet, 'add-document') ? (
        <ButtonLink href={at(sheet, 'documents/new')} tone="secondary">
          放材料
        </ButtonLink>
      ) : null}
      <p className="govuk-body">
        <a className="govuk-link" href={at(sheet, 'file')}>
          打印卷宗封面和目录
        </a>
      </p>
      {row.outcome === 'failed' ? (
        <p className="govuk-body">
          <a className="govuk-link" href={at(sheet, 'failure-notice')}>
            打印调解不成告知书
          </a>
        </p>
      ) : null}
      {has(sheet, 'archive') ? (
        <Form action={at(sheet, 'archive')}>
          {error ? (
            <p className="govuk-error-message" id="archive">
              <span className="govuk-visually-hidden">错误：</span>
              {error}
            </p>
          ) : null}
          <Button>卷宗齐了，归档</Button>
        </Form>
      ) : null}
    </Section>
  );
}

/** The way there, for the page of a case. */
export const HearingsLink = ({ id }: { id: string }) => (
  <p>
    <ButtonLink href={hearingsPath(id)}>调解会、协议、卷宗</ButtonLink>
  </p>
);
