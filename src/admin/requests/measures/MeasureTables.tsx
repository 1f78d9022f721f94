import { TableFrame } from '@/admin/organization/TableFrame';
import {
  type MeasureQuestion,
  type MeasuresReport,
  measureOf,
  percentText,
  questionAddress,
  type Rate,
  type ReportRow,
  rankings,
  type UnitRow,
} from '@/domain/requests';
import type { Behind, Listed } from './list-links';

type Href = (behind: Behind, change?: Partial<Listed>) => string;

interface TablesProps {
  report: MeasuresReport;
  question: MeasureQuestion;
  path: string;
  href: Href;
}

/** The breakdowns: by unit in the order of a rate, by month, category, place and channel. */
export function MeasureTables({ report, question, path, href }: TablesProps) {
  const narrowed = (change: Partial<MeasureQuestion>) => questionAddress(path, { ...question, ...change });
  const unitHref = (key: string) => (key === 'none' ? null : narrowed({ unit: key }));
  const { township } = question;
  return (
    <>
      {report.units.length > 0 ? (
        <section>
          <h2 id="units">按单位</h2>
          <p>
            排列依据：
            {rankings.map((ranking) => (
              <span key={ranking} className="measures__choice">
                {ranking === question.ranking ? (
                  <strong>{measureOf(ranking).label}</strong>
                ) : (
                  <a href={`${narrowed({ ranking })}#units`}>{measureOf(ranking).label}</a>
                )}
              </span>
            ))}
            少于 {report.rankLeast} 件的不显示比率，不排名次。
          </p>
          <Rows
            caption={`承办单位，按${measureOf(question.ranking).label}`}
            first="单位"
            rows={report.units}
            least={report.rankLeast}
            nameHref={unitHref}
            listHref={(key, behind) => (key === 'none' ? null : href(behind, { unit: key }))}
          />
        </section>
      ) : null}
      <Rows
        caption="按月"
        first="月份"
        rows={report.months}
        nameHref={(key) => narrowed({ period: { from: key, until: key } })}
        listHref={(key, behind) => href(behind, { period: { from: key, until: key } })}
      />
      <Rows
        caption="按分类"
        first="分类"
        rows={report.categories}
        nameHref={(key) => (key === 'none' ? null : narrowed({ category: key }))}
        listHref={(key, behind) => (key === 'none' ? null : href(behind, { category: key }))}
      />
      <Rows
        caption={township ? '按社区（村）' : '按乡镇（街道）'}
        first={township ? '社区（村）' : '乡镇（街道）'}
        rows={report.places}
        nameHref={(key) =>
          key === 'none' ? null : narrowed(township ? { community: key } : { township: key })
        }
        listHref={(key, behind) =>
          key === 'none' ? null : href(behind, township ? { community: key } : { township: key })
        }
      />
      <Rows
        caption="从哪里来"
        first="渠道"
        rows={report.channels}
        nameHref={() => null}
        listHref={(key, behind) => (key === 'none' ? null : href(behind, { channel: key }))}
      />
    </>
  );
}

interface RowsProps {
  caption: string;
  first: string;
  rows: readonly (ReportRow | UnitRow)[];
  /** Below this n a rate says nothing. */
  least?: number;
  nameHref: (key: string) => string | null;
  listHref: (key: string, behind: Behind) => string | null;
}

function Rows({ caption, first, rows, least = 0, nameHref, listHref }: RowsProps) {
  if (rows.length === 0) return null;
  const ranked = rows.some((row) => 'rank' in row);
  return (
    <TableFrame label={caption}>
      <table className="organization__table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {ranked ? <th scope="col">名次</th> : null}
            {['受理', '应办理', '未答复', '逾期', ...rankings.map((key) => measureOf(key).label)].map(
              (text) => (
                <th key={text} scope="col">
                  {text}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <Linked href={nameHref(row.key)}>{row.name}</Linked>
              </th>
              {'rank' in row ? <td>{row.rank ?? '—'}</td> : null}
              {(['filed', 'handled', 'open', 'overdue'] as const).map((behind) => (
                <td key={behind}>
                  <Linked href={row[behind] ? listHref(row.key, behind) : null}>
                    {String(row[behind] ?? 0)}
                  </Linked>
                </td>
              ))}
              {rankings.map((key) => (
                <td key={key}>{rateText(row.rates[key], least)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function Linked({ href, children }: { href: string | null; children: string }) {
  return href ? <a href={href}>{children}</a> : children;
}

function rateText({ rate, n }: Rate, least: number): string {
  if (rate === null) return '—';
  return (n ?? 0) < least ? `样本不足 ${n} 件` : `${percentText(rate)}（${n}）`;
}
