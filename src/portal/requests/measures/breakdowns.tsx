import {
  type MeasureQuestion,
  type MeasuresReport,
  questionAddress,
  type ReportRow,
} from '@/domain/requests';
import { Details, Table } from '../../shared/components';
import { rateText } from './rate-text';

/** By category, place and channel: how many, and how well where there are enough. */
export function Breakdowns({ report, question }: { report: MeasuresReport; question: MeasureQuestion }) {
  const { township } = question;
  const to = (key: string, change: Partial<MeasureQuestion>) =>
    key === 'none' ? null : questionAddress('/measures', { ...question, ...change });
  return (
    <>
      <Breakdown
        id="categories"
        title="按分类"
        first="分类"
        rows={report.categories}
        report={report}
        href={(key) => to(key, { category: key })}
      />
      <Breakdown
        id="places"
        title={township ? '按社区（村）' : '按乡镇（街道）'}
        first={township ? '社区（村）' : '乡镇（街道）'}
        rows={report.places}
        report={report}
        href={(key) => to(key, township ? { community: key } : { township: key })}
      />
      <Breakdown
        id="channels"
        title="从哪里来"
        first="渠道"
        rows={report.channels}
        report={report}
        href={() => null}
      />
    </>
  );
}

function Breakdown(props: {
  id: string;
  title: string;
  first: string;
  rows: ReportRow[];
  report: MeasuresReport;
  href: (key: string) => string | null;
}) {
  const { id, title, first, rows, report, href } = props;
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 className="govuk-heading-m" id={`${id}-title`}>
        {title}
      </h2>
      <Details summary={`${title}的 ${rows.length} 行`} open={rows.length <= 12}>
        <Table
          caption={`${title}的件数和比率`}
          captionHidden
          columns={[
            { key: 'name', label: first },
            { key: 'filed', label: '受理量', numeric: true },
            { key: 'on-time', label: '按期办结率', numeric: true },
            { key: 'solved', label: '解决率', numeric: true },
            { key: 'satisfied', label: '满意率', numeric: true },
          ]}
          rows={rows.map((row) => ({ key: row.key, cells: cellsOf(row, report, href(row.key)) }))}
        />
      </Details>
    </section>
  );
}

function cellsOf(row: ReportRow, { least, query }: MeasuresReport, href: string | null) {
  const size = query.unit ? row.handled : row.filed;
  return {
    name: href ? (
      <a className="govuk-link" href={href}>
        {row.name}
      </a>
    ) : (
      row.name
    ),
    filed: size === null ? `少于${least}` : size.toLocaleString('zh-CN'),
    'on-time': rateText(row.rates['on-time']),
    solved: rateText(row.rates.solved),
    satisfied: rateText(row.rates.satisfied),
  };
}
