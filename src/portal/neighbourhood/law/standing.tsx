import {
  type AskerNotes,
  type ConsultationRow,
  consultationPartyLabels,
  lawGradeLabels,
} from '@/domain/neighbourhood';
import { formatDate } from '@/shared/dates';
import { Details, PhoneLink, WarningText } from '../../shared';

/** Whose turn it is and until when. */
export function Standing({ row, notes }: { row: ConsultationRow; notes: AskerNotes }) {
  if (row.state === 'waiting' || row.state === 'passed') {
    const who = row.state === 'passed' ? row.adviserName : row.helperName;
    const what = row.state === 'passed' ? consultationPartyLabels.adviser : consultationPartyLabels.helper;
    return (
      <>
        {notes.lateness === null ? (
          <p className="govuk-body">
            {who ? `${what}${who}` : '社区正在找能答复的人，'}
            {row.dueAt ? (
              <>
                <strong>{formatDate(row.dueAt)}前</strong>答复您。
              </>
            ) : null}
          </p>
        ) : (
          <Late row={row} who={who ? `${what}${who}` : null} isTold={notes.lateness === 'told'} />
        )}
        <Details summary="为什么是这个人、这一天？">
          {notes.isOwnHelper ? <p>本村（社区）的法律明白人就是您自己，自己的问题不派给自己。</p> : null}
          <p>
            {row.assignReason}。{row.dueReason}
          </p>
        </Details>
      </>
    );
  }
  if (row.state === 'mediation')
    return (
      <p className="govuk-body">
        已转为调解，调解编号{row.mediationNumber}
        {row.mediationOutcome ? '，调解已结束' : '。调解组织会联系您和对方'}。
        {notes.casePath ? (
          <a className="govuk-link" href={notes.casePath}>
            看调解到哪一步
          </a>
        ) : (
          '打开短信里的调解链接，看到哪一步。'
        )}
      </p>
    );
  if (row.state === 'closed')
    return (
      <p className="govuk-body">
        {row.grade ? `您的评价：${lawGradeLabels[row.grade]}。` : '到期没有评价，自动办结，不算满意。'}
        还有问题的，
        <a className="govuk-link" href="/law/ask">
          再问一次
        </a>
        。
      </p>
    );
  if (row.state === 'withdrawn') return <p className="govuk-body">您已撤回。</p>;
  return null;
}

const doneAbout = (who: string | null): string =>
  who ? '已经催办，也告诉了社区，由社区再催或者换人。' : '已经告诉社区，由社区尽快找人。';

/** The promised day went by: said plainly, with what was done about it and who can be asked at once. */
function Late({ row, who, isTold }: { row: ConsultationRow; who: string | null; isTold: boolean }) {
  return (
    <>
      <WarningText>
        {row.dueAt ? `说好${formatDate(row.dueAt)}前答复您，` : ''}
        {who ? `${who}还没有答复` : '还没有找到能答复的人'}，超过了期限。
      </WarningText>
      <p className="govuk-body">
        {isTold ? doneAbout(who) : '马上会催办，并告诉社区。'}
        您不用再提，在这里等答复。着急的，拨打全国法律服务热线{' '}
        <PhoneLink number="12348" label="法律服务热线" />。
      </p>
    </>
  );
}
