import type { CollectionConfig } from 'payload';
import { anyOf, nobody, own, role, withinPlace } from '@/access';
import { residencyVerbs } from '@/admin/organization/residency-verbs';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import {
  documentLabels,
  optionsOf,
  residencyEndLabels,
  residencyKindLabels,
  verificationLabels,
} from '@/domain/organization';
import { asDay } from '../shared/as-day';
import { placeFields } from '../shared/place-fields';

/**
 * Who lives in which household, from when to when, and how that was found out. Written by verbs only; ended, never deleted. Every
 * right of a resident (rating, voting, appraising) rests on a row that is in force.
 */
export const residencies: CollectionConfig = {
  slug: 'residencies',
  endpoints: verbEndpoints('residencies', residencyVerbs),
  labels: { singular: '住户登记', plural: '住户登记' },
  admin: {
    group: '组织架构',
    description:
      '谁住在哪一户、是产权人还是承租人、怎么核验的。新增请用“住户核验”登记，或者打印验证信让居民自己办；搬走后保留记录。',
    useAsTitle: 'personName',
    defaultColumns: ['personName', 'household', 'building', 'kind', 'representative', 'from', 'until'],
    listSearchableFields: ['personName'],
  },
  defaultSort: '-from',
  access: {
    create: nobody,
    read: anyOf(role('administrator'), own('user'), withinPlace({ roles: ['community-staff'] })),
    update: nobody,
    delete: nobody,
  },
  fields: [
    verbBarField(),
    { name: 'personName', type: 'text', label: '姓名', required: true, maxLength: 30, index: true },
    {
      name: 'kind',
      type: 'select',
      label: '身份',
      required: true,
      index: true,
      options: optionsOf(residencyKindLabels),
    },
    { name: 'representative', type: 'checkbox', label: '产权人代表', defaultValue: false, index: true },
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
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'users',
      label: '账号',
      required: true,
      index: true,
      maxDepth: 0,
      admin: { hidden: true, disableListColumn: true },
    },
    {
      name: 'verification',
      type: 'select',
      label: '怎么核验的',
      required: true,
      options: optionsOf(verificationLabels),
    },
    {
      name: 'document',
      type: 'select',
      label: '看了什么材料',
      options: optionsOf(documentLabels),
      admin: { description: '只看，不留复印件和照片。' },
    },
    { name: 'documentNote', type: 'text', label: '材料说明', maxLength: 100 },
    { name: 'readBack', type: 'textarea', label: '复述的内容', maxLength: 300 },
    { name: 'readBackAgreedAt', type: 'date', label: '复述后同意的时间' },
    { name: 'verifiedAt', type: 'date', label: '核验时间', required: true },
    { name: 'verifiedByName', type: 'text', label: '核验人', admin: { description: '自己凭信核验的没有。' } },
    { name: 'verifiedBy', type: 'relationship', relationTo: 'users', hidden: true, maxDepth: 0 },
    { name: 'code', type: 'relationship', relationTo: 'household-codes', hidden: true, maxDepth: 0 },
    { name: 'representativeBasis', type: 'text', label: '当代表的依据', maxLength: 200 },
    { name: 'from', type: 'date', label: '从何时起', required: true, index: true },
    {
      name: 'until',
      type: 'date',
      label: '到何时止',
      index: true,
      admin: { ...asDay, description: '从这一天起不再有这一户的权利。' },
    },
    { name: 'endReason', type: 'select', label: '结束原因', options: optionsOf(residencyEndLabels) },
    { name: 'endNote', type: 'text', label: '结束说明', maxLength: 200 },
    { name: 'endedAt', type: 'date', label: '登记结束的时间' },
    { name: 'endedByName', type: 'text', label: '谁登记的结束' },
    { name: 'endedBy', type: 'relationship', relationTo: 'users', hidden: true, maxDepth: 0 },
    { name: 'endReadBack', type: 'text', label: '结束时的复述', maxLength: 300 },
  ],
};
