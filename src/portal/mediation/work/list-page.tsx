import {
  disputeTypeLabels,
  type KeptDisputes,
  type KeptFilter,
  type KeptRow,
  keptFilters,
  overdueLabels,
  whenWords,
} from '@/domain/mediation';
import { formatDate } from '@/shared/dates';
import { addressOf } from '../../property/parts';
import { ButtonGroup, ButtonLink, EmptyState, Pagination, Tag } from '../../shared';
import { DisputeTag, RiskTag } from '../parts';

/** The cases of a desk or a mediator, by deadline. */
export function WorkListPage({
  found,
  filter,
  page,
  handOvers,
  keepsDesk,
}: {
  found: KeptDisputes;
  filter: KeptFilter;
  page: number;
  handOvers: number;
  keepsDesk: boolean;
}) {
  return (
    <>
      <h1 className="govuk-heading-l">我的调解</h1>
      <p className="govuk-body">案件保密：只有受理的调解组织、它的上级组织和办理的调解员能看到。</p>
      {keepsDesk ? (
        <ButtonGroup>
          <ButtonLink href="/work/mediation/new">登记纠纷</ButtonLink>
          <a className="govuk-link" href="/work/mediation/hand-overs">
            诉求转来的{handOvers > 0 ? `（${handOvers}件等接收）` : ''}
          </a>
        </ButtonGroup>
      ) : null}
      <p className="govuk-body">
        <a className="govuk-link" href="/work/mediation/calendar">
          调解日历
        </a>
        {'　'}
        <a className="govuk-link" href="/work/mediation/board">
          调解数据
        </a>
      </p>
      <nav aria-label="看哪些">
        <ul className="app-calendar-months">
          {(Object.keys(keptFilters) as KeptFilter[]).map((one) => (
            <li key={one}>
              <a
                className="govuk-link"
                href={`/work/mediation?filter=${one}`}
                aria-current={one === filter ? 'page' : undefined}
              >
                {keptFilters[one]}
                {one === 'overdue' && found.overdue > 0 ? `（${found.overdue}件）` : ''}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p className="govuk-body" role="status">
        {keptFilters[filter]}：{found.total}件
      </p>
      {found.rows.length === 0 ? (
        <EmptyState title="这里现在没有案件">
          <p>当事人申请的、诉求转来的、您登记的，都会出现在这里。换一个筛选看看别的。</p>
        </EmptyState>
      ) : (
        <ul className="app-list">
          {found.rows.map((row) => (
            <Line key={row.id} row={row} />
          ))}
        </ul>
      )}
      <Pagination
        page={page}
        pages={found.pages}
        href={(to) => addressOf('/work/mediation', { filter, page: to })}
      />
    </>
  );
}

function Line({ row }: { row: KeptRow }) {
  return (
    <li>
      <a className="govuk-link" href={`/work/mediation/${row.id}`}>
        {row.number}
      </a>{' '}
      <DisputeTag state={row.state} /> <RiskTag level={row.riskLevel} />{' '}
      {row.overdue.map((late) => (
        <Tag key={late} colour="red">
          {overdueLabels[late]}
        </Tag>
      ))}
      <p className="app-list__meta">
        <span>{disputeTypeLabels[row.type]}</span>
        <span>{row.organizationName}</span>
        {row.mediatorName ? <span>{row.mediatorName}</span> : null}
        {row.state === 'agreed' || row.state === 'mediating' ? (
          <span>{row.meeting ? whenWords(row.meeting) : '下一次还没有定'}</span>
        ) : null}
        {row.deadline ? <span>{formatDate(row.deadline)}前调完</span> : null}
      </p>
    </li>
  );
}
