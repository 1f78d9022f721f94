import type { ReactNode } from 'react';
import { type AttendanceRow, decisionWords, isPresent, type MeetingSheet } from '@/domain/matters';
import { yuanOf } from '@/domain/property';
import { formatDate, formatDateTime, formatTime } from '@/shared/dates';
import { PrintButton, site } from '../../shared';
import { whenWords } from './parts';

/** A sheet of A4 with the branch's name on top; the frame of the site stays off the paper. */
function Paper({ sheet, title, children }: { sheet: MeetingSheet; title: string; children: ReactNode }) {
  const { branchName, number } = sheet.meeting;
  return (
    <>
      <p className="app-no-print">
        <PrintButton>打印</PrintButton>
      </p>
      <article className="app-letter">
        <header className="app-letter__head">
          <p className="app-letter__unit">{branchName}</p>
          <p className="app-letter__number">{number}</p>
        </header>
        <h1 className="app-letter__title">{title}</h1>
        {children}
      </article>
    </>
  );
}

/** The notice for the board and for members without an account. */
export function NoticePaper({ sheet }: { sheet: MeetingSheet }) {
  const { meeting, items } = sheet;
  const { startsAt, venue, host, words, branchName, announcedAt, title } = meeting;
  return (
    <Paper sheet={sheet} title="会议通知">
      <p className="govuk-body">各位党员：</p>
      <p className="govuk-body">
        定于<strong>{whenWords(startsAt)}</strong>在<strong>{venue}</strong>召开“{title}”，由{host}
        主持。议程：
      </p>
      <ol className="govuk-list govuk-list--number">
        {items.map(({ id, title: what, proposal, matterNumber }) => (
          <li key={id}>
            {what}
            {matterNumber ? `（议题${matterNumber}）` : ''}
            {proposal ? `：${proposal}` : ''}
          </li>
        ))}
      </ol>
      {words ? <p className="govuk-body">{words}</p> : null}
      <p className="govuk-body">
        请准时到会，到会场扫码或在名单上签到。来不了的，请提前向{host}请假，或者登录{site().name}
        ，在“我的支部会议”里请假。
      </p>
      <p className="app-letter__sign">
        {branchName}
        <br />
        {formatDate(announcedAt ?? startsAt)}
      </p>
    </Paper>
  );
}

/** The list to sign by pen; who checked in by phone stands with the time. */
export function SheetPaper({ sheet }: { sheet: MeetingSheet }) {
  const { meeting, attendances } = sheet;
  const shown = attendances.filter(({ left }) => !left);
  const isOver = meeting.closedAt !== null || meeting.state === 'adjourned';
  return (
    <Paper sheet={sheet} title="签到表">
      <p className="govuk-body">
        {meeting.title}，{whenWords(meeting.startsAt)}，{meeting.venue}
      </p>
      <table className="app-sheet" aria-label="签到表">
        <thead>
          <tr>
            <th scope="col">序号</th>
            <th scope="col">姓名</th>
            <th scope="col">党内职务</th>
            <th scope="col">表决权</th>
            <th scope="col">签名或到会情况</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row, index) => (
            <tr key={row.id}>
              <td>{index + 1}</td>
              <th scope="row">{row.memberName}</th>
              <td>{row.memberRole}</td>
              <td>{row.hasVote ? '有' : '无'}</td>
              <td>{standing(row, isOver)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {meeting.quorumWords ? <p className="govuk-body">{meeting.quorumWords}。</p> : null}
    </Paper>
  );
}

function standing({ attendance, arrivedAt, answer }: AttendanceRow, isOver: boolean): string {
  if (isPresent(attendance)) return `${arrivedAt ? `${formatTime(arrivedAt)} ` : ''}到会`;
  if (answer === 'leave') return '请假';
  return isOver ? '没到' : '';
}

/** The minutes with the numbers, to be signed. */
export function MinutesPaper({ sheet }: { sheet: MeetingSheet }) {
  const { meeting, attendances, items } = sheet;
  const names = (which: (row: AttendanceRow) => boolean) =>
    attendances
      .filter((row) => !row.left && which(row))
      .map(({ memberName }) => memberName)
      .join('、') || '无';
  const { title, startsAt, closedAt, venue, host, recorder, minutes, minutesAt, quorumWords } = meeting;
  return (
    <Paper sheet={sheet} title="会议记录">
      {minutesAt ? null : (
        <p className="govuk-body">
          <strong>还没有定稿。</strong>
        </p>
      )}
      <p className="govuk-body">
        会议：{title}
        <br />
        时间：{formatDateTime(startsAt)}
        {closedAt && closedAt > startsAt ? `至${formatTime(closedAt)}` : ''}
        <br />
        地点：{venue}
        <br />
        主持人：{host}　记录人：{recorder || '＿＿＿＿'}
        <br />
        到会：{names(({ attendance, hasVote }) => isPresent(attendance) && hasVote === true)}
        <br />
        列席（没有表决权）：{names(({ attendance, hasVote }) => isPresent(attendance) && !hasVote)}
        <br />
        请假：{names(({ attendance, answer }) => !isPresent(attendance) && answer === 'leave')}
        <br />
        缺席：{names(({ attendance, answer }) => !isPresent(attendance) && answer !== 'leave')}
      </p>
      {quorumWords ? <p className="govuk-body">{quorumWords}。</p> : null}
      <h2 className="govuk-heading-s">议程和决议</h2>
      <ol className="govuk-list govuk-list--number">
        {items.map((item) => (
          <li key={item.id}>
            {item.title}
            {item.matterNumber ? `（议题${item.matterNumber}）` : ''}
            {item.decision ? (
              <>
                ：<strong>{decisionWords(item)}</strong>
                {item.decision === 'defer'
                  ? '。'
                  : `。同意${item.votesFor ?? 0}票，反对${item.votesAgainst ?? 0}票，弃权${item.votesAbstain ?? 0}票。`}
                {item.resolution}
                {item.budget === null ? '' : `预算${yuanOf(item.budget)}元。`}
              </>
            ) : null}
          </li>
        ))}
      </ol>
      <h2 className="govuk-heading-s">发言和讨论</h2>
      <p className="govuk-body app-pre-line">{minutes || '（还没有写）'}</p>
      <p className="govuk-body">主持人签名：＿＿＿＿＿＿　　记录人签名：＿＿＿＿＿＿</p>
    </Paper>
  );
}
