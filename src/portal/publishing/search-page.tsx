import { type Piece, type SearchKind, type SearchPage, searchKinds } from '@/domain/publishing';
import { formatDate, toIsoDay } from '@/shared/dates';
import { EmptyState, Pagination, SearchBox, Tag } from '../shared';

interface SearchPageProps {
  query: string;
  kind: SearchKind | null;
  /** Null before anything was searched for. */
  found: SearchPage | null;
}

/** /search: the field, the kinds, the results with the words found marked. */
export function SearchResultsPage({ query, kind, found }: SearchPageProps) {
  return (
    <>
      <h1 className="govuk-heading-l">搜索</h1>
      <SearchBox id="search-words" label="想找什么？例如：停水、暖气、物业费" value={query} />
      {found ? <Results query={query} kind={kind} found={found} /> : null}
    </>
  );
}

function Results({ query, kind, found }: SearchPageProps & { found: SearchPage }) {
  return (
    <>
      <Kinds query={query} kind={kind} />
      {found.results.length === 0 ? (
        <NothingFound query={query} kind={kind} />
      ) : (
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
      )}
    </>
  );
}

function Kinds({ query, kind }: { query: string; kind: SearchKind | null }) {
  const kinds: [SearchKind | null, string][] = [
    [null, '全部'],
    ...(Object.entries(searchKinds) as [SearchKind, string][]),
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

function NothingFound({ query, kind }: { query: string; kind: SearchKind | null }) {
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

function Marked({ pieces }: { pieces: Piece[] }) {
  return pieces.map(({ text, mark }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: rendered once into static markup
    mark ? <mark key={index}>{text}</mark> : text,
  );
}

function searchAddress({
  query,
  kind,
  page = 1,
}: {
  query: string;
  kind: SearchKind | null;
  page?: number;
}): string {
  const parameters = new URLSearchParams({ q: query });
  if (kind) parameters.set('kind', kind);
  if (page > 1) parameters.set('page', String(page));
  return `/search?${parameters.toString()}`;
}
