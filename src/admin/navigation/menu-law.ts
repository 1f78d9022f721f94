import type { RoleName } from '@/access';
import type { MenuPage } from './menu';

// Whoever handles for a judicial office keeps the law of its township as the community does: `lawKeeper` says who.
const keeps: readonly RoleName[] = ['community-staff'];
const sees: readonly RoleName[] = ['city-leader', 'township-leader', ...keeps];

/** The own pages of law at the doorstep. */
export const lawPages: readonly MenuPage[] = [
  {
    path: '/work/law',
    label: '法律咨询（手机）',
    hint: '答复转给您的法律咨询，登记到村里的服务。',
    roles: ['legal-adviser'],
  },
  {
    path: '/work/law/desk',
    label: '法律咨询：没人接、过期的',
    hint: '看哪些咨询没有人接、过期没答，另外指定人。看不到咨询的内容。',
    roles: keeps,
  },
  {
    path: '/work/law/coverage',
    label: '法律服务覆盖',
    hint: '哪些村没有顾问、法律明白人不够、顾问本月没有去够。',
    roles: sees,
  },
  {
    path: '/work/law/helpers',
    label: '法律明白人的学时',
    hint: '谁今年的学时还不够、谁的证书快到期。',
    roles: sees,
  },
  {
    path: '/admin/import-helpers',
    label: '导入法律明白人',
    hint: '用表格一次登记或补全法律明白人。',
    roles: keeps,
  },
];

/** Whose daily work the collections of law are. */
export const lawCollections: Record<string, readonly RoleName[]> = {
  'legal-consultations': ['legal-adviser'],
  'legal-answers': keeps,
  'legal-helpers': sees,
  'legal-advisers': sees,
  'legal-pairings': [...sees, 'legal-adviser'],
  'legal-visits': [...sees, 'legal-adviser'],
  'legal-training-credits': keeps,
  'legal-stations': keeps,
  'legal-consultation-messages': [],
  'legal-consultation-events': [],
};
