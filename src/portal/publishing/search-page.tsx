import type { FoundPlace } from '@/domain/organization';
import { type SearchKind, type SearchPage, searchKinds } from '@/domain/publishing';
import { formatDate, toIsoDay } from '@/shared/dates';
import { EmptyState, Pagination, SearchBox, Tag } from '../shared';
import { FoundPlaces } from './found-places';
import { Marked } from './marked';

/** What a visitor may narrow the results to: a kind of document, or places. */
export type ResultKind = SearchKind | 'place';

const kindLabels: Record<ResultKind, string> = { ...searchKinds, place: '社区和小区' };

/** Whether `value` (from a URL) is one of the kinds. */
export function isResultKind(value: unknown): value is ResultKind {
  return typeof value === 'string' && Object.hasOwn(kindLabels, value);
}

interface SearchPageProps {
  query: string;
  kind: ResultKind | null;
  places: FoundPlace[];
  /** Null before anything was searched for, and when only places are asked for. */
  found: SearchPage | null;
}

/** /search: the field, the kinds, the results with the words found marked. */
export function SearchResultsPage(props: SearchPageProps) {
  const { query } = props;
  return (
    <>
      <h1 className="govuk-heading-l">搜索</h1>
      <SearchBox id="search-words" label="想找什么？例如：停水、暖气、物业费" value={query} />
      {query ? <Results {...props} /> : null}
    </>
  );
}

function Results({ query, kind, places, found }: SearchPageProps) {
  const nothing = places.length === 0 && !found?.results.length;
  return (
    <>
      <Kinds query={query} kind={kind} />
      {nothing ? <NothingFound query={query} kind={kind} /> : null}
      <FoundPlaces places={places} query={query} all={kind === 'place'} />
      {found?.results.length ? (
        <>
          <p className="govuk-body-s app-muted" role="status">
            {found.more ? '至少' : ''}找到 {found.total} 条与“{query}”有关的内容
          </p>
          <ol className="app-list app-results">
            {found.results.map((result) => (
              <li key={result.url}>
                <h2 className="govuk-heading-s app-notice-line__title">
                  <a className="govuk-link" href={result.url}>
                    <Marked pieces={result.title} />
                  </a>
                </h2>
                <p className="govuk-body-s app-notice-line__summary">
                  <Marked pieces={result.excerpt} />
                </p>
                <p className="app-list__meta">
                  <Tag colour="grey">{result.kindLabel}</Tag>
                  <time dateTime={toIsoDay(result.at)}>{formatDate(result.at)}</time>
                </p>
              </li>
            ))}
          </ol>
          <Pagination
            page={found.page}
            pages={Math.min(found.pages, 100)}
            href={(page) => searchAddress({ query, kind, page })}
          />
        </>
      ) : null}
    </>
  );
}

function Kinds({ query, kind }: { query: string; kind: ResultKind | null }) {
  const kinds: [ResultKind | null, string][] = [
    [null, '全部'],
    ...(Object.entries(kindLabels) as [ResultKind, string][]),
  ];
  return (
    <nav aria-label="按类别看结果">
      <ul className="app-kinds">
        {kinds.map(([value, label]) => (
          <li key={label}>
            <a
              className="govuk-link"
              href={searchAddress({ query, kind: value })}
              aria-current={value === kind ? 'page' : undefined}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function NothingFound({ query, kind }: { query: string; kind: ResultKind | null }) {
  return (
    <EmptyState title={`没有找到与“${query}”有关的内容`}>
      <ul className="govuk-list govuk-list--bullet">
        <li>换个说法，或只写一两个关键的词，例如“暖气”“停车”。</li>
        {kind ? (
          <li>
            <a className="govuk-link" href={searchAddress({ query, kind: null })}>
              在全部内容里搜索
            </a>
          </li>
        ) : null}
        <li>
          还没有人问过？
          <a className="govuk-link" href="/requests/new">
            我要反映问题
          </a>
        </li>
      </ul>
    </EmptyState>
  );
}

function searchAddress({
  query,
  kind,
  page = 1,
}: {
  query: string;
  kind: ResultKind | null;
  page?: number;
}): string {
  const parameters = new URLSearchParams({ q: query });
  if (kind) parameters.set('kind', kind);
  if (page > 1) parameters.set('page', String(page));
  return `/search?${parameters.toString()}`;
}
