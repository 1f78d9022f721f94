import type { CollectionConfig } from 'payload';
import { optionsOf } from '@/domain/organization';
import { accountKindLabels } from '@/domain/service/stars/labels';
import { hundredthsField } from '../property/hundredths-field';
import { byVerbsOnly, seenPoints } from './star-access';
import { group, ofMember, ofRound } from './star-fields';

/** 得分明细: an item of a member's account with everything it comes from. */
export const starResultItems: CollectionConfig = {
  slug: 'star-result-items',
  labels: { singular: '得分明细', plural: '得分明细' },
  admin: {
    group,
    description: '一名党员一次评星里的一项：原始分、封顶以后计多少、从哪几条来。',
    useAsTitle: 'name',
    defaultColumns: ['name', 'memberName', 'raw', 'points'],
    hidden: true,
  },
  defaultSort: 'order',
  timestamps: false,
  access: { ...byVerbsOnly, read: seenPoints },
  fields: [
    ...ofRound(),
    ...ofMember(),
    {
      name: 'result',
      type: 'relationship',
      relationTo: 'star-results',
      label: '评星结果',
      required: true,
      index: true,
      maxDepth: 0,
    },
    { name: 'order', type: 'number', label: '第几项', required: true },
    { name: 'item', type: 'text', label: '项目代号', required: true },
    { name: 'name', type: 'text', label: '项目', required: true },
    { name: 'kind', type: 'select', label: '种类', required: true, options: optionsOf(accountKindLabels) },
    hundredthsField('raw', '原始分', { required: true }),
    hundredthsField('points', '计入', { required: true }),
    { name: 'sources', type: 'textarea', label: '来源', required: true },
  ],
};
