import type { DivisionItem } from '@/domain/organization';
import { EmptyState, SearchBox } from '../../shared';

export interface TownshipGroup {
  township: DivisionItem;
  communities: DivisionItem[];
}

/** All communities by township; with a search word, only those whose name holds it. */
export function CommunityListPage({
  groups,
  typed,
  chosen,
}: {
  groups: TownshipGroup[];
  typed: string;
  chosen: string | null;
}) {
  const total = groups.reduce((sum, { communities }) => sum + communities.length, 0);
  return (
    <>
      <h1 className="govuk-heading-l">社区和村</h1>
      <SearchBox action="/communities" label="社区（村）名称" value={typed} />
      <p className="govuk-body" role="status">
        {typed ? `名称里有“${typed}”的：${total}个` : `${groups.length}个乡镇（街道），${total}个社区（村）`}
      </p>
      {total === 0 ? (
        <EmptyState title="没有找到">
          <p>
            换个写法试试，或者
            <a className="govuk-link" href="/communities">
              看全部
            </a>
            。
          </p>
        </EmptyState>
      ) : null}
      {groups.map(({ township, communities }) => (
        <details
          key={township.code}
          className="govuk-details"
          id={township.code}
          open={Boolean(typed) || chosen === township.code}
        >
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">
              {township.name}（{communities.length}）
            </span>
          </summary>
          <div className="govuk-details__text">
            <ul className="app-columns">
              {communities.map(({ code, name }) => (
                <li key={code}>
                  <a className="govuk-link" href={`/communities/${code}`}>
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        </details>
      ))}
    </>
  );
}
