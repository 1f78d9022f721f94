import type { ReactNode } from 'react';
import {
  disputeSourceLabels,
  disputeStateLabels,
  disputeTypeLabels,
  disputeWords,
  type HearingSheet,
  otherWays,
  whenWords,
} from '@/domain/mediation';
import { now } from '@/shared/clock';
import { formatDate } from '@/shared/dates';
import { PrintButton } from '../../shared';
import { documentWords } from './document-words';

/** A paper of a case's file on A4, headed by the organisation and the number. */
export function Paper({
  sheet,
  title,
  children,
}: {
  sheet: HearingSheet;
  title: string;
  children: ReactNode;
}) {
  return (
    <>
      <p className="app-no-print">
        <PrintButton>打印</PrintButton>
      </p>
      <article className="app-letter">
        <header className="app-letter__head">
          <p className="app-letter__unit">{sheet.row.organizationName}</p>
          <p className="app-letter__number">{sheet.row.number}</p>
        </header>
        <h1 className="app-letter__title">{title}</h1>
        {children}
      </article>
    </>
  );
}

/** 卷宗封面和目录: what the file is of, and what lies in it. Whole names are written in by hand: the file is kept in a locked cupboard. */
export function FilePaper({ sheet }: { sheet: HearingSheet }) {
  const { row, sessions, documents, file } = sheet;
  const day = (moment: string | null) => (moment ? formatDate(moment) : '');
  return (
    <Paper sheet={sheet} title="调解卷宗">
      <p className="govuk-body">
        纠纷类型：{disputeTypeLabels[row.type]}
        <br />
        来源：{disputeSourceLabels[row.source]}
        {row.sourceNumber ? `（${row.sourceNumber}）` : ''}
        <br />
        当事人：{sheet.parties.map(({ side, name }) => `${side}${name}`).join('、')}
        （全名手写：＿＿＿＿＿＿＿＿＿＿＿＿）
        <br />
        调解员：{sheet.mediators.join('、') || '＿＿＿＿＿＿'}
        <br />
        登记：{day(row.registeredAt)}　受理：{day(row.acceptedAt)}
        <br />
        结果：{row.outcome ? disputeStateLabels[row.outcome] : '还没有结果'}　{day(row.endedAt)}
        <br />
        归档：{day(row.closedAt) || '＿＿＿＿＿＿'}
      </p>
      <table className="app-sheet" aria-label="卷宗目录">
        <thead>
          <tr>
            <th scope="col">序号</th>
            <th scope="col">材料</th>
            <th scope="col">有没有</th>
            <th scope="col">页次</th>
          </tr>
        </thead>
        <tbody>
          {(file ?? []).map(({ key, title, missing }, index) => (
            <tr key={key}>
              <td>{index + 1}</td>
              <th scope="row">{title}</th>
              <td>{missing ? '缺' : '有'}</td>
              <td />
            </tr>
          ))}
          {documents.map((document, index) => (
            <tr key={document.id}>
              <td>{(file?.length ?? 0) + index + 1}</td>
              <th scope="row">{documentWords(sheet, document)}</th>
              <td>{formatDate(document.addedAt)}</td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
      <h2 className="govuk-heading-s">调解会</h2>
      <ol className="govuk-list govuk-list--number">
        {sessions
          .filter(({ state }) => state === 'held')
          .map((session) => (
            <li key={session.id}>
              {whenWords(session)}，{session.place}
            </li>
          ))}
      </ol>
      <p className="govuk-body">本卷共＿＿页。立卷人：＿＿＿＿＿＿　审核人：＿＿＿＿＿＿</p>
    </Paper>
  );
}

/** 调解不成告知书: the other legal ways, to be signed for (人民调解法 26). */
export function FailureNotice({ sheet }: { sheet: HearingSheet }) {
  const { row } = sheet;
  return (
    <Paper sheet={sheet} title="调解不成告知书">
      <p className="govuk-body">
        {sheet.parties.map(({ side }) => side).join('、')}（姓名手写：＿＿＿＿＿＿＿＿＿＿＿＿）：
      </p>
      <p className="govuk-body">
        你们的{disputeWords(row.type)}（编号{row.number}），经{row.organizationName}
        调解，双方没有谈成。调解到此结束。依照《中华人民共和国人民调解法》第二十六条，告诉你们还可以走下面的路：
      </p>
      <ol className="govuk-list govuk-list--number">
        {otherWays.map(({ way, words }) => (
          <li key={way}>
            <strong>{way}</strong>：{words}
          </li>
        ))}
      </ol>
      <p className="govuk-body">走哪条路由你们自己定。调解时说过的话，不作为以后打官司的证据。</p>
      <p className="govuk-body">
        当事人签收：＿＿＿＿＿＿＿＿　＿＿＿＿＿＿＿＿
        <br />
        调解员：{sheet.mediators.join('、') || '＿＿＿＿＿＿＿＿'}
      </p>
      <p className="app-letter__sign">
        {row.organizationName}（印章）
        <br />
        {formatDate(row.failureToldAt ?? row.endedAt ?? now())}
      </p>
    </Paper>
  );
}
