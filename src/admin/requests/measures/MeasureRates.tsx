import { TableFrame } from '@/admin/organization/TableFrame';
import { type MeasuresReport, minutesInWords, percentText } from '@/domain/requests';

/** Every rate with n, formula and what it leaves out by reason, as one table. */
export function MeasureRates({ report }: { report: MeasuresReport }) {
  const { median, nine, n } = report.contact;
  return (
    <TableFrame label="比率">
      <table className="organization__table measures__table">
        <caption>比率</caption>
        <thead>
          <tr>
            {['指标', '比率', '件数', '怎么算', '没有算进去的'].map((text) => (
              <th key={text} scope="col">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {report.facts.map(({ measure, rate, numerator, n: base, beside, exclusions }) => (
            <tr key={measure.key}>
              <th scope="row">{measure.label}</th>
              <td className="measures__rate">{percentText(rate)}</td>
              <td>
                {numerator} ÷ {base}
                {beside.map(({ label, count, rate: share }) => (
                  <span key={label} className="measures__beside">
                    {label} {count}（{percentText(share)}）
                  </span>
                ))}
              </td>
              <td>
                {measure.formula}。{measure.meaning}
              </td>
              <td>
                {exclusions.length === 0
                  ? '没有'
                  : exclusions.map(({ label, count }) => `${label} ${count}`).join('；')}
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">首次联系</th>
            <td className="measures__rate">{minutesInWords(median)}</td>
            <td>
              {n} 件<span className="measures__beside">九成在{minutesInWords(nine)}</span>
            </td>
            <td>从收到到第一次联系反映人，按时间档次计数，显示中间一件和第九成那一件所在档次的上限。</td>
            <td>还没有派单的、派单后还没有联系的</td>
          </tr>
        </tbody>
      </table>
    </TableFrame>
  );
}
