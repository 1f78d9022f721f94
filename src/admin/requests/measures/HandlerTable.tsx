import { TableFrame } from '@/admin/organization/TableFrame';
import { type HandlerRow, percentText } from '@/domain/requests';

/** What the people of a unit have answered: to know who carries what, never a ranking of people. */
export function HandlerTable({ rows, rankLeast }: { rows: readonly HandlerRow[]; rankLeast: number }) {
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>经办人</h2>
      <p>
        按答复的时间统计，每答复一次算一次。只看谁担子重、谁需要帮手，不排名次；少于 {rankLeast}{' '}
        次的不算比率。
      </p>
      <TableFrame label="本单位经办人的答复">
        <table className="organization__table">
          <caption>本单位经办人的答复</caption>
          <thead>
            <tr>
              {['经办人', '答复次数', '期限内', '期限内的比率', '之后被重办'].map((text) => (
                <th key={text} scope="col">
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, answers, onTime, rate, reopened }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                <td>{answers}</td>
                <td>{onTime}</td>
                <td>{answers < rankLeast ? `样本不足 ${answers} 次` : percentText(rate)}</td>
                <td>{reopened}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </section>
  );
}
