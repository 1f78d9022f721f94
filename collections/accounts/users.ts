import type { CollectionConfig } from 'payload';
import { anyOf, nobody, own, role, staff } from '@/access';
import { env } from '@/shared/env';
import { audited } from '../shared/audited';
import { byVerbOnly } from '../shared/by-verb-only';
import { accountEndpoints } from './user-endpoints';
import { closeBackDoors, guardAccount } from './user-hooks';

const twelveHours = 12 * 60 * 60;
const tenMinutes = 10 * 60 * 1000;
const moment = { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm' } as const;
const closed = { create: nobody, read: nobody, update: nobody };

/** Everyone who can sign in. An account is deactivated, never deleted; personal data lies apart, in `profiles`. */
export const users: CollectionConfig = audited({
  slug: 'users',
  labels: { singular: '账号', plural: '账号' },
  admin: {
    group: '账号与权限',
    description: '能登录的人。离任的账号停用即可，不删除；手机号、身份证号在“个人资料”里单独加密保存。',
    useAsTitle: 'name',
    defaultColumns: ['name', 'username', 'active', 'totpEnabledAt', 'createdAt'],
    listSearchableFields: ['name', 'username'],
    components: { edit: { beforeDocumentControls: ['/src/admin/accounts/AccountVerbs#AccountVerbs'] } },
  },
  access: {
    create: role('administrator'),
    read: anyOf(role('administrator'), own('id')),
    update: role('administrator'),
    delete: nobody,
    admin: staff,
    unlock: role('administrator'),
  },
  auth: {
    loginWithUsername: { allowEmailLogin: false, requireEmail: false, requireUsername: true },
    cookies: { sameSite: 'Lax', secure: env().siteUrl.startsWith('https:') },
    tokenExpiration: twelveHours,
    maxLoginAttempts: 5,
    lockTime: tenMinutes,
    useSessions: true,
    useAPIKey: false,
    removeTokenFromResponses: true,
  },
  endpoints: accountEndpoints,
  fields: [
    { name: 'name', type: 'text', label: '姓名或称呼', required: true, maxLength: 60 },
    {
      name: 'active',
      type: 'checkbox',
      label: '启用',
      defaultValue: true,
      index: true,
      access: byVerbOnly,
      admin: { readOnly: true, position: 'sidebar', description: '停用后立即不能登录，已登录的也会失效。' },
    },
    {
      name: 'deactivatedAt',
      type: 'date',
      label: '停用时间',
      access: byVerbOnly,
      admin: { readOnly: true, position: 'sidebar', date: moment },
    },
    {
      name: 'totpEnabledAt',
      type: 'date',
      label: '动态口令启用时间',
      access: byVerbOnly,
      admin: { readOnly: true, position: 'sidebar', date: moment },
    },
    { name: 'passwordSetAt', type: 'date', label: '密码设置时间', hidden: true, access: closed },
    // Written by whoever binds the account to somebody in a register, so that of two at once one waits.
    { name: 'holdKey', type: 'text', hidden: true, access: closed },
    { name: 'totpSecretCipher', type: 'text', hidden: true, access: closed },
    { name: 'totpLastStep', type: 'number', hidden: true, access: closed },
    { name: 'totpBackupDigests', type: 'text', hidden: true, access: closed },
  ],
  hooks: { beforeOperation: [closeBackDoors], beforeChange: [guardAccount] },
});
