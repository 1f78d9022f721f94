import type { CollectionConfig } from 'payload';
import { legalVisitVerbs } from '@/admin/neighbourhood/law/pairing-verbs';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import { legalVisitLabels, legalVisitStateLabels } from '@/domain/neighbourhood/law/labels';
import { optionsOf } from '@/domain/organization';
import { belongsTo } from '../../property/belongs-to';
import { asDay } from '../../shared/as-day';
import { placeFields } from '../../shared/place-fields';
import { byVerbsOnly, seenVisits } from './access';

/** 顾问服务登记: when an adviser was in a village and for what; never who came to them. */
export const legalVisits: CollectionConfig = {
  slug: 'legal-visits',
  endpoints: verbEndpoints('legal-visits', legalVisitVerbs),
  labels: { singular: '顾问服务', plural: '顾问服务' },
  admin: {
    group: '门口的法律服务',
    description:
      '法律顾问哪天到哪个村、做了什么、多久。不写当事人的姓名。社区替顾问登记的，顾问确认了才计数。时长、人数登错了可以改，别的撤销再登。',
    useAsTitle: 'title',
    defaultColumns: ['title', 'community', 'on', 'kind', 'quarters', 'people', 'state'],
    listSearchableFields: ['title'],
  },
  defaultSort: '-on',
  access: { ...byVerbsOnly, read: seenVisits },
  fields: [
    verbBarField(),
    { name: 'title', type: 'text', label: '服务', required: true },
    belongsTo('adviser', 'legal-advisers', '法律顾问'),
    { name: 'adviserName', type: 'text', label: '顾问姓名', required: true },
    ...placeFields({ lowest: 'community', required: 'community' }),
    { name: 'on', type: 'date', label: '哪天', required: true, index: true, admin: asDay },
    { name: 'month', type: 'text', label: '月份', required: true, index: true, admin: { hidden: true } },
    { name: 'kind', type: 'select', label: '做什么', required: true, options: optionsOf(legalVisitLabels) },
    { name: 'quarters', type: 'number', label: '时长（刻钟）', required: true, min: 1 },
    { name: 'people', type: 'number', label: '服务人次', required: true, min: 0 },
    { name: 'note', type: 'text', label: '备注', maxLength: 200, admin: { description: '不写姓名、电话。' } },
    {
      name: 'state',
      type: 'select',
      label: '状态',
      required: true,
      options: optionsOf(legalVisitStateLabels),
    },
    {
      name: 'enteredBy',
      type: 'relationship',
      relationTo: 'users',
      maxDepth: 0,
      admin: { hidden: true },
      label: '登记账号',
    },
    { name: 'enteredByName', type: 'text', label: '谁登记的' },
    { name: 'withdrawnReason', type: 'text', label: '撤销的原因', maxLength: 200 },
    {
      name: 'formKey',
      type: 'text',
      required: true,
      unique: true,
      hidden: true,
      access: { read: () => false },
    },
    {
      name: 'visitKey',
      type: 'text',
      unique: true,
      hidden: true,
      access: { read: () => false },
    },
  ],
};
