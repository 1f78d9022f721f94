/** One step of the way to this page; the last one has no `href`. */
export interface Crumb {
  text: string;
  href?: string;
}

/** Where this page lies in the site. */
export function Breadcrumbs({ items }: { items: Crumb[] }) {
  return (
    <nav className="govuk-breadcrumbs" aria-label="当前位置">
      <ol className="govuk-breadcrumbs__list">
        {items.map((item) => (
          <li
            key={`${item.href ?? ''}${item.text}`}
            className="govuk-breadcrumbs__list-item"
            aria-current={item.href ? undefined : 'page'}
          >
            {item.href ? (
              <a className="govuk-breadcrumbs__link" href={item.href}>
                {item.text}
              </a>
            ) : (
              item.text
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** One step back, to a page that has an address. */
export function BackLink({ href, children = '返回' }: { href: string; children?: string }) {
  return (
    <a href={href} className="govuk-back-link">
      {children}
    </a>
  );
}
