import { classNames } from '../shared';
import { Icon } from './icons';

const tiles = [
  {
    href: '/requests/new',
    icon: 'report',
    title: '我要反映问题',
    hint: '说清楚、拍张照，两分钟就好',
    primary: true,
  },
  { href: '/my-grid', icon: 'grid', title: '我的网格是谁', hint: '楼长、网格员、支部的电话' },
  { href: '/notices', icon: 'notice', title: '最新公告', hint: '停水停电、通知、公示' },
  { href: '/track', icon: 'progress', title: '我的办件进度', hint: '谁在办，办到哪一步' },
] as const;

/** The four questions people come with, each one touch away, on the first screen of a phone. */
export function Tiles() {
  return (
    <ul className="app-tiles">
      {tiles.map((tile) => (
        <li key={tile.href}>
          <a href={tile.href} className={classNames('app-tile', 'primary' in tile && 'app-tile--primary')}>
            <Icon name={tile.icon} />
            <span className="app-tile__title">{tile.title}</span>
            <span className="app-tile__hint">{tile.hint}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
