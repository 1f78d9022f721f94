import type { CollectionConfig } from 'payload';
import { familyKindLabels } from '@/domain/neighbourhood/civility/labels';
import { optionsOf } from '@/domain/organization';
import { hundredthsField } from '../../property/hundredths-field';
import { asDay } from '../../shared/as-day';
import { placeFields } from '../../shared/place-fields';
import { byVerbsOnly, seenStandards } from '../access';
import { group, hiddenText } from '../parts';

/** 红白事标准: what a community has agreed on for one kind of event, from a day on. Rows are added, never overwritten. */
export const civilityStandards: CollectionConfig = {
  slug: 'civility-standards',
  labels: { singular: '红白事标准', plural: '红白事标准' },
  admin: {
    group,
    description:
      '村（居）民约定的标准，从哪天起、凭哪份公告。只加新的，不改旧的；在“红白事标准”手机页面公布。',
    useAsTitle: 'source',
    defaultColumns: ['kind', 'community', 'validFrom', 'tables', 'costPerTable', 'source'],
    listSearchableFields: ['source'],
  },
  defaultSort: '-validFrom',
  access: { ...byVerbsOnly, read: seenStandards },
  fields: [
    ...placeFields({ lowest: 'community', required: 'community' }),
    {
      name: 'kind',
      type: 'select',
      label: '哪一类',
      required: true,
      options: optionsOf(familyKindLabels),
    },
    { name: 'validFrom', type: 'date', label: '从哪天起', required: true, admin: asDay },
    { name: 'tables', type: 'number', label: '最多几桌' },
    hundredthsField('costPerTable', '每桌最多（元）'),
    { name: 'vehicles', type: 'number', label: '最多几辆车' },
    hundredthsField('gifts', '烟酒礼品最多（元）'),
    { name: 'days', type: 'number', label: '最多几天' },
    { name: 'words', type: 'textarea', label: '其他约定', maxLength: 1000 },
    { name: 'source', type: 'text', label: '依据', required: true, maxLength: 200 },
    { name: 'notice', type: 'relationship', relationTo: 'notices', label: '公布的公告', maxDepth: 0 },
    hiddenText('standardKey', { required: true, unique: true }),
  ],
};
