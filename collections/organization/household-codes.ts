import type { CollectionConfig } from 'payload';
import { anyOf, nobody, role, withinPlace } from '@/access';
import { codeRevokedLabels, optionsOf } from '@/domain/organization';
import { placeFields } from '../shared/place-fields';

const sealed = { create: nobody, read: nobody, update: nobody };

/** The codes of letters to households: only a keyed digest is kept, the code itself stands on the paper and nowhere else. */
export const householdCodes: CollectionConfig = {
  slug: 'household-codes',
  labels: { singular: '住户验证码', plural: '住户验证码' },
  admin: {
    group: '组织架构',
    description:
      '给各户的验证信：什么时候打印的、到什么时候有效、几个人用过。验证码只印在信上，系统里查不到。',
    defaultColumns: ['household', 'building', 'issuedAt', 'expiresAt', 'uses', 'revokedAt'],
  },
  defaultSort: '-issuedAt',
  access: {
    create: nobody,
    read: anyOf(role('administrator'), withinPlace({ roles: ['community-staff'] })),
    update: nobody,
    delete: nobody,
  },
  fields: [
    {
      name: 'household',
      type: 'relationship',
      relationTo: 'households',
      label: '户',
      required: true,
      index: true,
      maxDepth: 1,
    },
    ...placeFields({ lowest: 'building' }),
    { name: 'issuedAt', type: 'date', label: '打印时间', required: true, index: true },
    { name: 'issuedBy', type: 'relationship', relationTo: 'users', hidden: true, maxDepth: 0 },
    { name: 'expiresAt', type: 'date', label: '有效到', required: true, index: true },
    { name: 'uses', type: 'number', label: '用过的人数', required: true, defaultValue: 0 },
    { name: 'usesMost', type: 'number', label: '最多几个人', required: true },
    { name: 'lastUsedAt', type: 'date', label: '最近一次使用' },
    { name: 'revokedAt', type: 'date', label: '作废时间' },
    { name: 'revokeReason', type: 'select', label: '作废原因', options: optionsOf(codeRevokedLabels) },
    { name: 'batch', type: 'text', required: true, index: true, hidden: true, access: sealed },
    { name: 'codeDigest', type: 'text', required: true, unique: true, hidden: true, access: sealed },
  ],
};
