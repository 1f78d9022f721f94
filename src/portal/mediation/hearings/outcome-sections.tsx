import {
  agreementFormLabels,
  agreementStateLabels,
  confirmationStateLabels,
  daysLeft,
  followUpStateLabels,
  type HearingSheet,
  type HearingVerb,
  performanceLabels,
} from '@/domain/mediation';
import { now } from '@/shared/clock';
import { formatDate, formatDateTime, startOfDay } from '@/shared/dates';
import { Section } from '../../organization/section';
import { Button, ButtonLink, Form, InsetText, SummaryList, Tag } from '../../shared';
import { documentWords } from './document-words';
import { paperLinks } from './papers';

const has = ({ verbs }: HearingSheet, verb: HearingVerb) => verbs.includes(verb);
const at = ({ row }: HearingSheet, path: string) => `/work/mediation/${row.id}/${path}`;

/** What came of it: the versions of the agreement, and the one that stands. */
export function Agreement({ sheet }: { sheet: HearingSheet }) {
  const { agreements, effective } = sheet;
  const canWrite = has(sheet, 'draft-agreement');
  if (agreements.length === 0 && !canWrite && !has(sheet, 'fail')) return null;
  const newest = agreements[0];
  return (
    <Section id="agreement" title="结果和协议">
      {agreements.length > 0 ? (
        <ul className="govuk-list">
          {agreements.map(({ id, version, form, state, writtenAt, writtenByName }) => (
            <li key={id}>
              {form === 'written' ? (
                <a className="govuk-link" href={at(sheet, `agreement/${version}/pdf`)}>
                  {agreementFormLabels[form]}第{version}稿（{state === 'draft' ? '打印出来看' : '打印'}，PDF）
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
        <p className="govuk-body">
          {canWrite
            ? '谈成了的，写协议书或者记口头协议；谈不成的，把别的路告诉双方。'
            : '前面谈过、不再另选调解员接着谈的，记“调解不成”，把别的路告诉双方。'}
        </p>
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
            <a className="govuk-link" href={at(sheet, `agreement/${newest.version}/pdf?for=signing`)}>
              打印签字用的第{newest.version}稿（没有“草稿”两个字，PDF）
            </a>
            <p className="govuk-body-s">
              先把草稿念给每一方听，都同意了再打印来签。签的时候要改字的，先改协议书，再打印新的一稿。
            </p>
          </li>
        ) : null}
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

/** How long both may go to court together, and how that goes. */
export function Confirmation({ sheet }: { sheet: HearingSheet }) {
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

/** Whether it was kept. */
export function FollowUps({ sheet }: { sheet: HearingSheet }) {
  const { followUps } = sheet;
  if (followUps.length === 0) return null;
  return (
    <Section id="follow-ups" title="回访">
      <ul className="govuk-list">
        {followUps.map(({ id, order, state, dueAt, doneAt, doneByName, performance, words, reason }) => (
          <li key={id}>
            第{order}次，
            {doneAt ? `${formatDate(doneAt)}${doneByName ?? ''}回访` : `定在${formatDate(dueAt)}`}{' '}
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

/** What the file must hold and what it lacks. */
export function CaseFile({ sheet, error }: { sheet: HearingSheet; error: string | undefined }) {
  const { documents, file } = sheet;
  const papers = paperLinks(sheet);
  return (
    <Section id="file" title="卷宗">
      {file ? (
        <ul className="govuk-list">
          {file.map(({ key, title, missing }) => (
            <li key={key}>
              <Tag colour={missing ? 'orange' : 'green'}>{missing ? '缺' : '有'}</Tag> {title}
              {missing ? <p className="govuk-body-s">{missing}</p> : null}
              <Papers links={papers.filter(({ item }) => item === key)} />
            </li>
          ))}
        </ul>
      ) : null}
      {documents.length > 0 ? (
        <ul className="govuk-list">
          {documents.map((document) => (
            <li key={document.id}>
              <a className="govuk-link" href={at(sheet, `documents/${document.id}`)}>
                {documentWords(sheet, document)}：{document.title}
              </a>{' '}
              <span className="govuk-body-s">{formatDate(document.addedAt)}</span>
              {has(sheet, 'remove-document') ? (
                <>
                  {' '}
                  <a className="govuk-link" href={at(sheet, `documents/${document.id}/remove`)}>
                    撤下<span className="govuk-visually-hidden">：{document.title}</span>
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
      <Papers links={papers.filter(({ item }) => !file?.some(({ key }) => key === item))} />
      {error ? (
        <p className="govuk-error-message" id="archive">
          <span className="govuk-visually-hidden">错误：</span>
          {error}
        </p>
      ) : null}
      <Archive sheet={sheet} />
    </Section>
  );
}

/** The last step, or who takes it. */
function Archive({ sheet }: { sheet: HearingSheet }) {
  const { row, file } = sheet;
  const isWhole = !file?.some(({ missing }) => missing);
  if (has(sheet, 'archive'))
    return isWhole ? (
      <Form action={at(sheet, 'archive')}>
        <Button>卷宗齐了，归档</Button>
      </Form>
    ) : (
      <p className="govuk-body">还缺的补齐了，这里就能归档。</p>
    );
  if (!file || row.state === 'closed') return null;
  return (
    <p className="govuk-body">
      {isWhole ? '卷宗齐了，' : '还缺的补齐了，'}由{row.organizationName}的经办人归档。
    </p>
  );
}

/** What can be printed to be signed. */
function Papers({ links }: { links: ReturnType<typeof paperLinks> }) {
  if (links.length === 0) return null;
  return (
    <ul className="govuk-list">
      {links.map(({ href, text }) => (
        <li key={href}>
          <a className="govuk-link" href={href}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}
