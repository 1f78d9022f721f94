import type { CollectionConfig } from 'payload';
import { nobody, own } from '@/access';
import { personalField, personalSelect } from '../shared/personal-field';

/** How somebody with an account wants to be told. Written on the page 通知设置 only; the address counts once it is confirmed. */
export const notificationPreferences: CollectionConfig = {
  slug: 'notification-preferences',
  labels: { singular: '通知设置', plural: '通知设置' },
  admin: { group: '账号与权限', hidden: true, description: '各人在门户“通知设置”里自己选择。' },
  access: { create: nobody, read: own('user'), update: nobody, delete: nobody },
  forceSelect: personalSelect(['address']),
  fields: [
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'users',
      label: '账号',
      required: true,
      unique: true,
      maxDepth: 0,
    },
    { name: 'sms', type: 'checkbox', label: '短信', defaultValue: true },
    { name: 'email', type: 'checkbox', label: '邮件', defaultValue: false },
    { name: 'quiet', type: 'checkbox', label: '夜间免打扰', defaultValue: true },
    ...personalField({ name: 'address', label: '邮箱', kind: 'email', lookup: 'index', revealTo: [] }),
    { name: 'confirmedAt', type: 'date', label: '邮箱确认时间' },
  ],
};
