import type { ReactNode } from 'react';
import { classNames } from './class-names';

/** One tab: a page of its own, so that it has an address, prints, and works without JavaScript. */
export interface TabItem {
  text: ReactNode;
  href: string;
  current?: boolean;
  /** How many things wait behind it. */
  count?: number;
}

/** Views of one subject side by side; the current one is named for screen readers. */
export function Tabs({ label, items }: { label: string; items: TabItem[] }) {
  return (
    <nav className="app-tabs" aria-label={label}>
      <ul className="app-tabs__list">
        {items.map((item) => (
          <li
            key={item.href}
            className={classNames('app-tabs__item', item.current && 'app-tabs__item--current')}
          >
            <a className="app-tabs__link" href={item.href} aria-current={item.current ? 'page' : undefined}>
              {item.text}
              {item.count === undefined ? null : <span className="app-tabs__count">{item.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
