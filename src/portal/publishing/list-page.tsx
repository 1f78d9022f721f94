import {
  type NoticeListItem,
  type NoticePage,
  noticeCategories,
  type PlaceFilter,
} from '@/domain/publishing';
import { Button, Details, EmptyState, Pagination, Select, UrgentNotices } from '../shared';
import { type ListQuery, listAddress } from './list-address';
import { NoticeLine } from './notice-line';

interface ListPageProps {
  query: ListQuery;
  /** Filters of the address that name nothing there is. */
  unknown: string[];
  filter: PlaceFilter;
  years: number[];
  urgent: NoticeListItem[];
  found: NoticePage;
}

/** /notices: what is urgent, the filters, the list. */
export function NoticeListPage({ query, unknown, filter, years, urgent, found }: ListPageProps) {
  const { items, total, page, pages } = found;
  return (
    <>
      <h1 className="govuk-heading-l">公告{placeTitle(filter)}</h1>
      {unknown.length > 0 ? (
        <p className="govuk-inset-text" role="status">
          网址里的{unknown.join('、')}没有对应的选项，没有按它筛选。请在下面重新选。
        </p>
      ) : null}
      <UrgentNotices notices={page === 1 ? urgent : []} />
      <Filters query={query} filter={filter} years={years} />
      {items.length === 0 ? (
        <NothingFound query={query} />
      ) : (
        <>
          <p className="govuk-body-s app-muted" role="status">
            共 {total} 条
          </p>
          <ul className="app-list">
            {items.map((notice) => (
              <NoticeLine key={notice.id} notice={notice} />
            ))}
          </ul>
          <Pagination page={page} pages={pages} href={(number) => listAddress({ ...query, page: number })} />
        </>
      )}
    </>
  );
}

function placeTitle({ community, township }: PlaceFilter): string {
  const place = community ?? township;
  return place ? ` · ${place.name}` : '';
}

/** A plain form: works without a script, and the address keeps the choice. */
function Filters({ query, filter, years }: Pick<ListPageProps, 'query' | 'filter' | 'years'>) {
  const { townships, communities, township, community } = filter;
  const filtered = Boolean(query.township || query.community || query.category || query.year);
  return (
    <Details summary={filtered ? '修改筛选条件' : '按地方、类别、年份筛选'} open={filtered}>
      <form action="/notices" method="get" className="app-filters">
        <Select
          name="township"
          label="乡镇（街道）"
          value={township?.code}
          placeholder="全市"
          options={townships.map(({ code, name }) => ({ value: code, label: name }))}
        />
        {communities.length > 0 ? (
          <Select
            name="community"
            label="社区（村）"
            value={community?.code}
            placeholder="全部"
            options={communities.map(({ code, name }) => ({ value: code, label: name }))}
          />
        ) : null}
        <Select
          name="category"
          label="类别"
          value={query.category ?? undefined}
          placeholder="全部"
          options={Object.entries(noticeCategories).map(([value, label]) => ({ value, label }))}
        />
        <Select
          name="year"
          label="年份"
          value={query.year ? String(query.year) : undefined}
          placeholder="全部"
          options={years.map((year) => ({ value: String(year), label: `${year}年` }))}
        />
        <div className="app-filters__buttons">
          <Button tone="secondary">筛选</Button>
          {filtered ? (
            <a className="govuk-link" href="/notices">
              清除条件
            </a>
          ) : null}
        </div>
      </form>
    </Details>
  );
}

function NothingFound({ query }: { query: ListQuery }) {
  const filtered = Boolean(query.township || query.community || query.category || query.year);
  if (!filtered) {
    return (
      <EmptyState title="还没有公告">
        <p>街道和社区发布的通知、公示、停水停电消息会出现在这里。</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title="没有符合条件的公告">
      <p>
        可以放宽条件，或
        <a className="govuk-link" href="/notices">
          查看全部公告
        </a>
        。想找某件事，试试
        <a className="govuk-link" href="/search">
          搜索
        </a>
        。
      </p>
    </EmptyState>
  );
}
