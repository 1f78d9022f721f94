import { answerLabels, type Round } from '@/domain/property';
import { formatDateTime } from '@/shared/dates';
import { PrintButton, QrCode, site } from '../../shared';
import { judged } from './words';

/** The sheet for those who do not use a phone: one page of A4, to be filled in by pen and brought to the community. */
export function PaperPage({ round, siteUrl }: { round: Round; siteUrl: string }) {
  const address = `${siteUrl}/ratings/${round.id}/rate`;
  const grades = (['5', '4', '3', '2', '1', '0'] as const).map((grade) => answerLabels[grade]);
  return (
    <>
      <p className="app-no-print">
        <PrintButton>打印这张表</PrintButton>
      </p>
      <article className="app-paper">
        <h1 className="govuk-heading-l">{round.name}（纸质表）</h1>
        <p className="govuk-body">
          一户填一张，<strong>{formatDateTime(round.closesAt)}</strong>
          前交到社区。评的是{judged(round)}。每一行打一个勾，不清楚的勾“不了解”。
        </p>
        <p className="govuk-body app-paper__home">
          ＿＿＿＿＿＿小区　＿＿＿＿号楼　＿＿＿＿单元　＿＿＿＿＿＿室
        </p>
        <table className="app-paper__grades">
          <caption className="govuk-visually-hidden">每一项打一个勾</caption>
          <thead>
            <tr>
              <th scope="col">项目</th>
              {grades.map((label) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {round.dimensions.map(({ key, name }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                {grades.map((label) => (
                  <td key={label}>
                    <span aria-hidden="true">□</span>
                    <span className="govuk-visually-hidden">{label}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <p className="govuk-body">想说的话（不用写姓名、电话）：</p>
        <div className="app-paper__lines" aria-hidden="true" />
        <div className="app-paper__foot">
          <div>
            <p className="govuk-body-s">
              物业公司看不到这张表。社区工作人员替您录入，录完就看不到您评了什么，只知道您家评过；这张表拍照留底，只用来核对有没有录错。
            </p>
            <p className="govuk-body-s">
              会用手机的，扫右边的码在网上评，两三分钟。不明白的，打{site().helpPhone}。
            </p>
          </div>
          <QrCode text={address} label="在网上评价的二维码" onPaper />
        </div>
      </article>
    </>
  );
}
