import type { CollectionConfig } from 'payload';
import { nobody } from '@/access';
import { dualPostVerbs } from '@/admin/organization/people-verbs';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import { dualPostDirectionLabels, optionsOf, prepareDualPost } from '@/domain/organization';
import { asDay } from '../shared/as-day';
import { audited } from '../shared/audited';
import { byVerbOnly } from '../shared/by-verb-only';
import { placeFields } from '../shared/place-fields';
import { keptByCommunity, seenByStaff } from './place-access';

/** A cadre who also serves the compound's property company, or the reverse; an ended term stays on record. */
export const dualPosts: CollectionConfig = audited({
  slug: 'dual-posts',
  endpoints: verbEndpoints('dual-posts', dualPostVerbs),
  labels: { singular: '双向任职', plural: '双向任职' },
  admin: {
    group: '组织架构',
    description: '社区（村）干部与物业人员交叉任职。任期结束后仍保留记录，显示为“已结束”。',
    useAsTitle: 'personName',
    defaultColumns: [
      'personName',
      'communityPost',
      'propertyPost',
      'compound',
      'startsOn',
      'endsOn',
      'endedOn',
    ],
    listSearchableFields: ['personName', 'communityPost', 'propertyPost'],
  },
  defaultSort: '-startsOn',
  access: {
    admin: nobody,
    read: seenByStaff({ lowest: 'compound' }),
    create: keptByCommunity({ lowest: 'compound' }),
    update: keptByCommunity({ lowest: 'compound' }),
    delete: nobody,
  },
  hooks: { beforeValidate: [prepareDualPost] },
  fields: [
    verbBarField(),
    {
      name: 'direction',
      type: 'select',
      label: '任职方向',
      required: true,
      options: optionsOf(dualPostDirectionLabels),
    },
    {
      name: 'member',
      type: 'relationship',
      relationTo: 'party-members',
      label: '党员',
      index: true,
      maxDepth: 0,
    },
    { name: 'personName', type: 'text', label: '姓名', required: true, maxLength: 50 },
    {
      name: 'publicConsent',
      type: 'checkbox',
      label: '本人同意公开姓名',
      defaultValue: false,
      admin: { description: '没有同意时，公开页面只显示职务。' },
    },
    { name: 'communityPost', type: 'text', label: '社区（村）职务', required: true, maxLength: 100 },
    { name: 'propertyPost', type: 'text', label: '物业职务', required: true, maxLength: 100 },
    { name: 'unit', type: 'relationship', relationTo: 'units', label: '物业企业', index: true, maxDepth: 0 },
    ...placeFields({ lowest: 'compound', required: 'community' }),
    { name: 'startsOn', type: 'date', label: '任期开始', required: true, admin: asDay },
    { name: 'endsOn', type: 'date', label: '任期结束', admin: asDay },
    { name: 'endedOn', type: 'date', label: '实际结束', access: byVerbOnly, admin: asDay },
    { name: 'endReason', type: 'text', label: '结束原因', access: byVerbOnly },
  ],
});
