import type { MeasuresReport } from '@/domain/requests';

/** The plain counts: how many came, and where they stand. */
export function Figures({ report }: { report: MeasuresReport }) {
  const { filed, declined, cancelled, merged, open, overdue, extended, reopened, query } = report;
  return (
    <section aria-labelledby="figures-title">
      <h2 className="govuk-visually-hidden" id="figures-title">
        件数
      </h2>
      <dl className="app-figures">
        <Figure
          label={query.unit ? '派给这个单位的' : '受理量（收到的诉求）'}
          value={filed}
          report={report}
        />
        <Figure label="还没答复" value={open} report={report} />
        <Figure label="其中逾期" value={overdue} report={report} />
        <Figure label="批准延期" value={extended} report={report} />
        <Figure label="重办" value={reopened} report={report} />
        {query.unit ? null : (
          <>
            <Figure label="不予受理" value={declined} report={report} />
            <Figure label="反映人撤回" value={cancelled} report={report} />
            <Figure label="并案" value={merged} report={report} />
          </>
        )}
      </dl>
    </section>
  );
}

function Figure({ label, value, report }: { label: string; value: number | null; report: MeasuresReport }) {
  return (
    <div className="app-figure">
      <dt>{label}</dt>
      <dd>{value === null ? <small>少于{report.least}</small> : value.toLocaleString('zh-CN')}</dd>
    </div>
  );
}
