import type { CollectionConfig } from 'payload';
import { anyOf } from '@/access';
import { creditSourceLabels } from '@/domain/neighbourhood/law/labels';
import { optionsOf } from '@/domain/organization';
import { belongsTo } from '../../property/belongs-to';
import { asDay } from '../../shared/as-day';
import { placeFields } from '../../shared/place-fields';
import { byVerbsOnly, ownAsHelper, seenRegisters } from './access';

/** 培训学时: hours of a helper, each with where they come from. One training counts once for one helper. */
export const legalTrainingCredits: CollectionConfig = {
  slug: 'legal-training-credits',
  labels: { singular: '培训学时', plural: '培训学时' },
  admin: {
    group: '门口的法律服务',
    description:
      '一次培训一条：签到自动来的，人工记入的（要写依据），和随名册导入的（每人每年一条）。更正会改学时，不会重复计。',
    useAsTitle: 'title',
    defaultColumns: ['helper', 'title', 'quarters', 'on', 'source', 'enteredByName'],
    listSearchableFields: ['title'],
  },
  defaultSort: '-on',
  access: { ...byVerbsOnly, read: anyOf(seenRegisters, ownAsHelper()) },
  indexes: [{ fields: ['year', 'helper'] }],
  fields: [
    belongsTo('helper', 'legal-helpers', '法律明白人'),
    ...placeFields({ lowest: 'community', required: 'community' }),
    { name: 'year', type: 'text', label: '年度', required: true },
    {
      name: 'quarters',
      type: 'number',
      label: '学时（刻钟）',
      required: true,
      min: 0,
      admin: { description: '一刻钟记1，一小时记4；0表示更正后不计。' },
    },
    { name: 'on', type: 'date', label: '哪天', required: true, admin: asDay },
    { name: 'title', type: 'text', label: '培训', required: true, maxLength: 100 },
    {
      name: 'source',
      type: 'select',
      label: '来源',
      required: true,
      options: optionsOf(creditSourceLabels),
    },
    { name: 'basis', type: 'text', label: '依据', maxLength: 200 },
    {
      name: 'activity',
      type: 'relationship',
      relationTo: 'activities',
      label: '活动',
      index: true,
      maxDepth: 0,
    },
    // `activity#<id>#<helper>`: what came once is corrected, never counted twice.
    {
      name: 'creditKey',
      type: 'text',
      required: true,
      unique: true,
      hidden: true,
      access: { read: () => false },
    },
    { name: 'enteredByName', type: 'text', label: '谁记入的' },
  ],
};
