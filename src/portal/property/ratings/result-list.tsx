import { managementModeLabels, type PublicRound, type ResultPage } from '@/domain/property';
import { formatPlainDay } from '@/shared/dates';
import { EmptyState, Pagination, Select, Table } from '../../shared';
import { addressOf, FilterForm } from '../parts';
import { Method } from './method';
import { interval, judged, percent, points, tooFew } from './words';

/** The published results of a round: every compound, the ranked ones first. */
export function ResultListPage(props: {
  found: PublicRound;
  results: ResultPage;
  community?: string | undefined;
}) {
  const { found, results, community } = props;
  const { round } = found;
  const path = `/ratings/${round.id}`;
  return (
    <>
      <h1 className="govuk-heading-l">{round.name}的结果</h1>
      <p className="govuk-body">
        评的是{judged(round)}。{round.closedAt ? `${formatPlainDay(round.closedAt)}截止，` : ''}
        {results.all}个小区，其中{results.ranked}个小区参加的户数够，公布得分和名次。
      </p>
      {results.communities.length > 1 ? (
        <FilterForm action={path} isNarrowed={Boolean(community)}>
          <Select
            name="community"
            label="社区（村）"
            placeholder="全部"
            options={results.communities.map(({ code, name }) => ({ value: code, label: name }))}
            value={community}
          />
        </FilterForm>
      ) : null}
      {results.total === 0 ? (
        <EmptyState title="没有这样的小区">
          <p>换一个社区（村），或者清除条件看全部。</p>
        </EmptyState>
      ) : (
        <Table
          caption="各小区的结果"
          captionHidden
          columns={[
            { key: 'name', label: '小区' },
            { key: 'by', label: '谁管' },
            { key: 'n', label: '评了的户数', numeric: true },
            { key: 'rate', label: '参与率', numeric: true },
            { key: 'mean', label: '平均分', numeric: true },
            { key: 'interval', label: '95%区间', numeric: true },
            { key: 'rank', label: '名次', numeric: true },
          ]}
          rows={results.items.map((item) => ({
            key: item.id,
            cells: {
              name: (
                <a className="govuk-link" href={`${path}/${item.compound.id}`}>
                  {item.compound.name}
                </a>
              ),
              by: item.company?.name ?? (item.mode ? managementModeLabels[item.mode] : '没有登记'),
              n: item.n,
              rate: percent(item.responseRate),
              mean: item.mean === null ? tooFew : points(item.mean),
              interval: interval(item.low, item.high),
              rank: item.rank ?? '不排名',
            },
          }))}
        />
      )}
      <Pagination
        page={results.page}
        pages={results.pages}
        href={(page) => addressOf(path, { community, page: page > 1 ? page : undefined })}
      />
      <Method round={round} />
    </>
  );
}
