import {
  categoriesOf,
  directionLabels,
  type Fund,
  type PublicLine,
  type PublicQuestion,
  yuanOf,
} from '@/domain/property';
import { formatDate, formatDay, formatPlainDay } from '@/shared/dates';
import { Tag } from '../../shared';
import { Files } from '../parts';
import type { MonthViewer } from './month-page';

/** One line in public: what, how much, from or to whom, the voucher, the correction, and what was asked. */
export function LineItem(props: { line: PublicLine; fund: Fund; compound: string; viewer: MonthViewer }) {
  const { line, fund, compound, viewer } = props;
  const { id, on, direction, category, item, amount, counterparty, correction, isReplaced, files } = line;
  const sign = direction === 'income' ? '+' : '−';
  const words = `${sign}${yuanOf(amount)} 元`;
  const ask = `/compounds/${compound}/accounts/lines/${id}/ask`;
  return (
    <li id={`line-${id}`}>
      <h3 className="govuk-heading-s app-lines__head">
        <span>
          {isReplaced ? <del>{item}</del> : item}{' '}
          {isReplaced ? <Tag colour="grey">已更正，见新的一笔</Tag> : null}
          {correction ? <Tag colour="orange">更正</Tag> : null}
        </span>
        <span className="app-lines__amount">
          <span className="govuk-visually-hidden">{directionLabels[direction]}</span>
          {isReplaced ? <del>{words}</del> : words}
        </span>
      </h3>
      <p className="app-list__meta">
        <span>{formatDay(on)}</span>
        <span>
          {directionLabels[direction]}：{categoriesOf(fund, direction)[category] ?? ''}
        </span>
        {counterparty ? <span>{counterparty}</span> : null}
      </p>
      {correction ? (
        <p className="govuk-body-s">
          {correction.was
            ? `原来写的是${formatDay(correction.was.on)}“${correction.was.item}”${yuanOf(correction.was.amount)}元${amount === 0 ? '，现在取消' : `，改为${yuanOf(amount)}元`}。`
            : '公布时漏记，后来补上。'}
          原因：{correction.reason}
          {correction.at ? `（${formatPlainDay(correction.at)}）` : ''}
        </p>
      ) : null}
      <Files files={files} what={item} />
      <Questions line={line} viewer={viewer} />
      {viewer.asks && !isReplaced ? (
        <p className="govuk-body-s app-no-print">
          <a className="govuk-link" href={ask}>
            问这一笔<span className="govuk-visually-hidden">：{item}</span>
          </a>
        </p>
      ) : null}
    </li>
  );
}

function Questions({ line, viewer }: { line: PublicLine; viewer: MonthViewer }) {
  if (line.questions.length === 0) return null;
  return (
    <ul className="govuk-list app-questions">
      {line.questions.map((question) => (
        <li key={question.id} id={`question-${question.id}`}>
          <Question question={question} keeps={viewer.keeps} />
        </li>
      ))}
    </ul>
  );
}

function Question({ question, keeps }: { question: PublicQuestion; keeps: boolean }) {
  const { id, text, state, shownName, askedAt, dueAt, answer, answeredAt, answeredByName, hiddenReason } =
    question;
  if (state === 'hidden')
    return (
      <p className="govuk-body-s">
        {formatPlainDay(askedAt)}的一个提问已隐藏：{hiddenReason}
      </p>
    );
  return (
    <>
      <p className="govuk-body-s">
        <strong>{shownName ?? '居民'}问：</strong>
        {text} <span className="app-muted">{formatPlainDay(askedAt)}</span>
      </p>
      {answer ? (
        <p className="govuk-body-s">
          <strong>{answeredByName}答：</strong>
          {answer} <span className="app-muted">{answeredAt ? formatPlainDay(answeredAt) : ''}</span>
        </p>
      ) : (
        <p className="govuk-body-s">
          <Tag colour="yellow">等回答</Tag> 最迟{formatDate(dueAt)}回答。{' '}
          {keeps ? (
            <a className="govuk-link app-no-print" href={`/account-questions/${id}/answer`}>
              回答这个提问
            </a>
          ) : null}
        </p>
      )}
    </>
  );
}
