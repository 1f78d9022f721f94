import type { PublicSummary } from '@/domain/requests';
import { formatDay, toIsoDay } from '@/shared/dates';
import { EmptyState } from '../shared';

/** What became of what others asked: proof that asking is worth it. */
export function AnsweredRequests({ summary }: { summary: PublicSummary }) {
  const quiet = summary.recent.length === 0;
  return (
    <section className="app-section" aria-labelledby="answered-title">
      <div className="app-section__head">
        <h2 className="govuk-heading-m" id="answered-title">
          大家反映的问题
        </h2>
        <a className="govuk-link" href="/requests">
          全部问政
        </a>
      </div>
      <dl className="app-figures">
        <Figure label="本月已答复" value={summary.answeredThisMonth} />
        <Figure label="正在办理" value={summary.openNow} />
      </dl>
      <p className="govuk-body">
        <a className="govuk-link" href="/measures">
          办得快不快、满意不满意，看办理情况
        </a>
      </p>
      {quiet ? (
        <EmptyState title="还没有公开的答复">
          <p>
            您反映的问题办完后，经您同意会公开在这里，供有同样问题的邻居参考。现在就
            <a className="govuk-link" href="/requests/new">
              反映一个问题
            </a>
            。
          </p>
        </EmptyState>
      ) : (
        <ul className="app-list">
          {summary.recent.map((request) => (
            <li key={request.number}>
              <a className="govuk-link" href={`/requests/${encodeURIComponent(request.number)}`}>
                {request.title}
              </a>
              <p className="app-list__meta">
                <time dateTime={toIsoDay(request.answeredAt)}>{formatDay(request.answeredAt)}答复</time>
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Figure({ label, value }: { label: string; value: number }) {
  return (
    <div className="app-figure">
      <dt>{label}</dt>
      <dd>{value.toLocaleString('zh-CN')}</dd>
    </div>
  );
}
