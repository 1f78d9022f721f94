import type { RoleName } from '@/access';
import type { MenuPage } from '../navigation/menu';

/** A page to go to, and what it is good for. */
type Way = Pick<MenuPage, 'path' | 'label' | 'hint'>;

const always: readonly Way[] = [
  { path: '/me', label: '我的页面', hint: '您的账号、身份、消息和您反映过的事。' },
  { path: '/', label: '居民门户', hint: '居民看到的公告、诉求公开和我的网格。' },
];

const places: readonly Way[] = [
  {
    path: '/admin/collections/property-contracts',
    label: '物业服务合同',
    hint: '看您的小区合同里承诺了什么、到哪天为止。',
  },
  { path: '/admin/collections/compounds', label: '小区', hint: '看小区的登记是否准确，有出入请告诉社区。' },
  { path: '/admin/collections/buildings', label: '楼栋', hint: '看楼栋、网格的登记是否准确。' },
];

const expectations: readonly [RoleName[], string][] = [
  [
    ['city-leader', 'township-leader'],
    '您的辖区里需要您留意、审核的事到了会列在这里，最急的排在最前面。平时可以先看服务数据。',
  ],
  [
    ['property-manager'],
    '和您的小区有关、需要您办的事到了会列在这里。平时可以查看小区和楼栋的登记是否准确。',
  ],
  [['mediator', 'legal-adviser'], '交给您办的调解、咨询到了会列在这里。现在没有，不用守着这一页。'],
];

/** What somebody with these roles and pages is told when nothing waits: what will appear, and the ways on, data first for leaders. */
export function waysFor(
  held: ReadonlySet<RoleName>,
  pages: readonly MenuPage[],
): { expect: string; ways: Way[] } {
  const fitting = expectations.find(([names]) => names.some((name) => held.has(name)));
  const isData = ({ path }: Way) => path === '/admin/measures';
  const leads = held.has('city-leader') || held.has('township-leader');
  const ordered = leads ? [...pages.filter(isData), ...pages.filter((way) => !isData(way))] : [...pages];
  return {
    expect: fitting?.[1] ?? '轮到您办的事到了会列在这里，最急的排在最前面。',
    ways: [...ordered, ...(held.has('property-manager') ? places : []), ...always],
  };
}
