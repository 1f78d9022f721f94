import type { CollectionConfig } from 'payload';
import { pairingVerbs } from '@/admin/neighbourhood/law/pairing-verbs';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import { pairingStateLabels } from '@/domain/neighbourhood/law/labels';
import { optionsOf } from '@/domain/organization';
import { belongsTo } from '../../property/belongs-to';
import { asDay } from '../../shared/as-day';
import { placeFields } from '../../shared/place-fields';
import { byVerbsOnly, seenVisits } from './access';

/** “1+N”结对: one adviser with the helpers of a village, for a term. A village has one adviser at a time. */
export const legalPairings: CollectionConfig = {
  slug: 'legal-pairings',
  endpoints: verbEndpoints('legal-pairings', pairingVerbs),
  labels: { singular: '“1+N”结对', plural: '“1+N”结对' },
  admin: {
    group: '门口的法律服务',
    description:
      '一位法律顾问和一个村的法律明白人结对，有任期。新的结对在法律顾问的页面上登记，原来的自动结束。',
    useAsTitle: 'title',
    defaultColumns: ['title', 'community', 'from', 'until', 'state'],
    listSearchableFields: ['title'],
  },
  defaultSort: '-from',
  access: { ...byVerbsOnly, read: seenVisits },
  fields: [
    verbBarField(),
    { name: 'title', type: 'text', label: '结对', required: true },
    belongsTo('adviser', 'legal-advisers', '法律顾问'),
    { name: 'adviserName', type: 'text', label: '顾问姓名', required: true },
    ...placeFields({ lowest: 'community', required: 'community' }),
    { name: 'from', type: 'date', label: '从', required: true, admin: asDay },
    { name: 'until', type: 'date', label: '到（含这一天）', required: true, index: true, admin: asDay },
    {
      name: 'state',
      type: 'select',
      label: '状态',
      required: true,
      index: true,
      options: optionsOf(pairingStateLabels),
    },
    { name: 'endedAt', type: 'date', label: '结束时间' },
    { name: 'endReason', type: 'text', label: '结束的原因', maxLength: 100 },
    // `<community>:<n>`: of two made at the same moment for one village the database takes one.
    {
      name: 'pairKey',
      type: 'text',
      required: true,
      unique: true,
      hidden: true,
      access: { read: () => false },
    },
  ],
};
