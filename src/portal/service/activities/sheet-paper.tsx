import { type ActivitySheet, isThere, participantKindLabels, type SignUpRow } from '@/domain/service';
import { formatTime } from '@/shared/dates';
import { PrintButton } from '../../shared';
import { spanWords } from './parts';

/** Lines for those who come without having signed up. */
const blankLines = ['一', '二', '三', '四', '五', '六'];

/** The attendance list on A4 with a column to sign; who checked in by phone stands with the time. */
export function SheetPaper({ sheet: { activity, signed } }: { sheet: ActivitySheet }) {
  const { organizationName, number, title, venue, state, attendedCount } = activity;
  return (
    <>
      <p className="app-no-print">
        <PrintButton>打印</PrintButton>
      </p>
      <article className="app-letter">
        <header className="app-letter__head">
          <p className="app-letter__unit">{organizationName}</p>
          <p className="app-letter__number">{number}</p>
        </header>
        <h1 className="app-letter__title">活动签到表</h1>
        <p className="govuk-body">
          {title}，{spanWords(activity)}，{venue}
        </p>
        <table className="app-sheet" aria-label="签到表">
          <thead>
            <tr>
              <th scope="col">序号</th>
              <th scope="col">姓名</th>
              <th scope="col">身份</th>
              <th scope="col">备注</th>
              <th scope="col">签名或签到时间</th>
            </tr>
          </thead>
          <tbody>
            {signed.map((row, index) => (
              <tr key={row.id}>
                <td>{index + 1}</td>
                <th scope="row">{row.name}</th>
                <td>{participantKindLabels[row.kind]}</td>
                <td>{row.note ?? row.hoursNote ?? ''}</td>
                <td>{standing(row, state === 'done')}</td>
              </tr>
            ))}
            {state === 'done'
              ? null
              : blankLines.map((line, index) => (
                  <tr key={line}>
                    <td>{signed.length + index + 1}</td>
                    <td>　</td>
                    <td />
                    <td />
                    <td />
                  </tr>
                ))}
          </tbody>
        </table>
        <p className="govuk-body">
          {state === 'done'
            ? `报名${signed.length}人，到场${attendedCount ?? 0}人。`
            : '没有报名的，现场写在后面的空行里，由工作人员补登记。'}
          　负责人签名：＿＿＿＿＿＿
        </p>
      </article>
    </>
  );
}

function standing({ presence, arrivedAt }: SignUpRow, isOver: boolean): string {
  if (isThere(presence)) return arrivedAt ? `${formatTime(arrivedAt)} 签到` : '到场';
  return isOver ? '没到' : '';
}
