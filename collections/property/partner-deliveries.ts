import type { CollectionConfig } from 'payload';
import { deliveryVerbs } from '@/admin/property/delivery-verbs';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import { optionsOf } from '@/domain/organization';
import { deliveryStateLabels } from '@/domain/property/labels';
import { asDay } from '../shared/as-day';
import { placeFields } from '../shared/place-fields';
import { byVerbsOnly, seenWithCompound } from './access';
import { belongsTo } from './belongs-to';
import { filesField, historyField } from './beside';

/** 兑现: what a partner did for a commitment, with photos; the community confirms it, nobody confirms their own. */
export const partnerDeliveries: CollectionConfig = {
  slug: 'partner-deliveries',
  endpoints: verbEndpoints('partner-deliveries', deliveryVerbs),
  labels: { singular: '兑现记录', plural: '兑现记录' },
  admin: {
    group: '红色物业',
    description:
      '红色合伙人做了什么、哪天做的、照片。合伙人自己报，或在承诺页面上代为登记；由社区里另一个人确认，确认后公开，居民可以道谢。',
    useAsTitle: 'text',
    defaultColumns: ['text', 'partner', 'compound', 'on', 'state', 'thanksCount'],
    listSearchableFields: ['text'],
  },
  defaultSort: '-on',
  access: { ...byVerbsOnly, read: seenWithCompound },
  indexes: [{ fields: ['state', 'community'] }, { fields: ['partner', 'state'] }],
  fields: [
    verbBarField(),
    filesField,
    historyField,
    belongsTo('partner', 'red-partners', '红色合伙人'),
    belongsTo('commitment', 'partner-commitments', '哪一项承诺'),
    ...placeFields({ lowest: 'compound', required: 'compound' }),
    { name: 'on', type: 'date', label: '哪天做的', required: true, index: true, admin: asDay },
    { name: 'text', type: 'textarea', label: '做了什么', required: true, maxLength: 500 },
    {
      name: 'state',
      type: 'select',
      label: '状态',
      required: true,
      options: optionsOf(deliveryStateLabels),
    },
    { name: 'recordedBy', type: 'relationship', relationTo: 'users', label: '登记账号', maxDepth: 0 },
    { name: 'recordedByName', type: 'text', label: '登记人', required: true },
    { name: 'onBehalf', type: 'checkbox', label: '社区代为登记', defaultValue: false },
    { name: 'decidedByName', type: 'text', label: '确认人' },
    { name: 'decidedAt', type: 'date', label: '确认时间' },
    { name: 'returnReason', type: 'text', label: '退回的原因', maxLength: 300 },
    { name: 'thanksCount', type: 'number', label: '道谢的人数', defaultValue: 0 },
  ],
};
