import type { RoleName } from '@/access';
import type { MenuPage } from './menu';

const branch: readonly RoleName[] = ['community-staff', 'branch-secretary'];

/** The own pages of service records. */
export const recordPages: readonly MenuPage[] = [
  {
    path: '/work/service',
    label: '审核服务记录',
    hint: '党员登记的服务，属实的打勾一起通过；代没有账号的党员登记。',
    roles: branch,
  },
  {
    path: '/work/service/board',
    label: '支部看板',
    hint: '谁要帮一把、什么等着审核、评星到哪一步。',
    roles: branch,
  },
];

/** Whose daily work their collections are. */
export const recordCollections: Record<string, readonly RoleName[]> = {
  'service-records': ['township-leader', ...branch],
  'record-thanks': branch,
  'conflict-declarations': branch,
  'service-record-events': [],
};
