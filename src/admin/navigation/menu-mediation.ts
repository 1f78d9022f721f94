import type { RoleName } from '@/access';
import type { MenuPage } from './menu';

const mediators: readonly RoleName[] = ['mediator'];

/** The own pages of mediation. */
export const mediationPages: readonly MenuPage[] = [
  {
    path: '/work/mediation',
    label: '我的调解',
    hint: '受理、发菜单、代当事人选、记联系情况，手机上就能办。只看得到自己和本组织的案件。',
    roles: mediators,
  },
  {
    path: '/work/mediation/new',
    label: '登记纠纷',
    hint: '当事人到窗口、打电话来的，派出所移交的，在这里登记。',
    roles: mediators,
  },
];

/** Whose daily work their collections are. */
export const mediationCollections: Record<string, readonly RoleName[]> = {
  disputes: mediators,
  'mediation-organizations': mediators,
  mediators,
  'mediation-duties': mediators,
  'mediation-methods': [],
  'mediation-desks': mediators,
  'dispute-parties': [],
  'dispute-choices': [],
  'dispute-events': [],
  'mediator-events': mediators,
};
