import { classNames } from './class-names';

/** Page numbers worth a link: first, last, the current one and its neighbours; null stands for a gap. */
export function pageNumbers(page: number, pages: number): (number | null)[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter((number) => number >= 1 && number <= pages);
  const sorted = [...new Set(wanted)].sort((a, b) => a - b);
  return sorted.flatMap((number, index) => {
    const gap = number - (sorted[index - 1] ?? number - 1);
    if (gap === 2) return [number - 1, number];
    return gap > 2 ? [null, number] : [number];
  });
}

/** Ways to the other pages of a list; nothing at all when there is one page. */
export function Pagination({
  page,
  pages,
  href,
}: {
  page: number;
  pages: number;
  href: (page: number) => string;
}) {
  if (pages <= 1) return null;
  return (
    <nav className="govuk-pagination" aria-label="分页">
      {page > 1 ? <Arrow kind="prev" href={href(page - 1)} /> : null}
      <ul className="govuk-pagination__list">
        {pageNumbers(page, pages).map((number, index, all) =>
          number === null ? (
            <li
              key={`gap-after-${all[index - 1]}`}
              className="govuk-pagination__item govuk-pagination__item--ellipsis"
            >
              ⋯
            </li>
          ) : (
            <li
              key={number}
              className={classNames(
                'govuk-pagination__item',
                number === page && 'govuk-pagination__item--current',
              )}
            >
              <a
                className="govuk-link govuk-pagination__link"
                href={href(number)}
                aria-label={`第 ${number} 页`}
                aria-current={number === page ? 'page' : undefined}
              >
                {number}
              </a>
            </li>
          ),
        )}
      </ul>
      {page < pages ? <Arrow kind="next" href={href(page + 1)} /> : null}
    </nav>
  );
}

const arrows = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
};

function Arrow({ kind, href }: { kind: 'prev' | 'next'; href: string }) {
  const icon = (
    <svg
      className={`govuk-pagination__icon govuk-pagination__icon--${kind}`}
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={arrows[kind]} />
    </svg>
  );
  return (
    <div className={`govuk-pagination__${kind}`}>
      <a className="govuk-link govuk-pagination__link" href={href} rel={kind}>
        {kind === 'prev' ? icon : null}
        <span className="govuk-pagination__link-title">{kind === 'prev' ? '上一页' : '下一页'}</span>
        {kind === 'next' ? icon : null}
      </a>
    </div>
  );
}
