import type { CollectionConfig } from 'payload';
import { associationRoleLabels, elderLabels } from '@/domain/neighbourhood/associations/labels';
import { optionsOf } from '@/domain/organization';
import { belongsTo } from '../../property/belongs-to';
import { asDay } from '../../shared/as-day';
import { placeFields } from '../../shared/place-fields';
import { byVerbsOnly, keepsForcesOrOwn } from '../access';
import { group, hiddenText } from '../parts';

/** 协会成员: somebody's term; ended terms stay, and nobody is in one association twice at a time. */
export const associationMembers: CollectionConfig = {
  slug: 'association-members',
  labels: { singular: '协会成员', plural: '协会成员' },
  admin: {
    group,
    description:
      '谁在哪个协会、什么职务、从何时到何时。结束的任期保留。姓名本人同意才公开。没有账号的，在门户“协会和队伍”的成员名单里补手机号。',
    useAsTitle: 'personName',
    defaultColumns: [
      'personName',
      'association',
      'role',
      'publicist',
      'appraiser',
      'from',
      'until',
      'endedAt',
    ],
    listSearchableFields: ['personName'],
  },
  defaultSort: '-from',
  access: { ...byVerbsOnly, read: keepsForcesOrOwn },
  fields: [
    belongsTo('association', 'associations', '协会、队伍'),
    ...placeFields({ lowest: 'building', required: 'community' }),
    { name: 'personName', type: 'text', label: '姓名', required: true, maxLength: 30 },
    {
      name: 'role',
      type: 'select',
      label: '职务',
      required: true,
      options: optionsOf(associationRoleLabels),
    },
    { name: 'publicist', type: 'checkbox', label: '宣传员', defaultValue: false },
    { name: 'appraiser', type: 'checkbox', label: '评议员', defaultValue: false },
    { name: 'elder', type: 'select', label: '五老里的哪一类', options: optionsOf(elderLabels) },
    { name: 'user', type: 'relationship', relationTo: 'users', label: '账号', index: true, maxDepth: 0 },
    { name: 'member', type: 'relationship', relationTo: 'party-members', label: '党员', maxDepth: 0 },
    {
      name: 'household',
      type: 'relationship',
      relationTo: 'households',
      label: '住哪一户（评议时回避用）',
      maxDepth: 0,
    },
    { name: 'note', type: 'text', label: '怎么认', maxLength: 60 },
    { name: 'from', type: 'date', label: '任期开始', required: true, admin: asDay },
    { name: 'until', type: 'date', label: '任期结束', admin: asDay },
    { name: 'endedAt', type: 'date', label: '提前结束的时间' },
    { name: 'endReason', type: 'text', label: '结束的原因', maxLength: 200 },
    { name: 'publicConsent', type: 'checkbox', label: '同意公开姓名', defaultValue: false },
    { name: 'consentedAt', type: 'date', label: '什么时候同意的' },
    hiddenText('termKey', { required: true, unique: true }),
  ],
};
