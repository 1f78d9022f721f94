import type { CollectionConfig } from 'payload';
import { stepLabels } from '@/domain/matters/labels';
import { optionsOf } from '@/domain/organization';
import { placeFields } from '../shared/place-fields';
import { byVerbsOnly, seenByPlace } from './access';
import { matterField } from './belongs-to-matter';

/** 每一步的停留: when a matter came into a step and when it left, once more for each time it came back. */
export const matterStays: CollectionConfig = {
  slug: 'matter-stays',
  labels: { singular: '议题停留', plural: '议题停留' },
  admin: {
    group: '五步工作法',
    description: '议题每次进入一步、离开一步的时间，用来算每一步要多久。',
    useAsTitle: 'step',
    defaultColumns: ['matter', 'step', 'round', 'enteredAt', 'leftAt', 'hours'],
  },
  defaultSort: '-enteredAt',
  timestamps: false,
  access: { ...byVerbsOnly, read: seenByPlace },
  indexes: [
    { fields: ['matter', 'step', 'round'], unique: true },
    { fields: ['community', 'step', 'leftAt'] },
  ],
  fields: [
    matterField,
    ...placeFields({ lowest: 'compound', required: 'community' }),
    { name: 'step', type: 'select', label: '哪一步', required: true, options: optionsOf(stepLabels) },
    { name: 'round', type: 'number', label: '第几次到这一步', required: true },
    { name: 'enteredAt', type: 'date', label: '进入', required: true },
    { name: 'leftAt', type: 'date', label: '离开', index: true },
    { name: 'hours', type: 'number', label: '停留的小时' },
    { name: 'late', type: 'checkbox', label: '超过期限', defaultValue: false },
  ],
};
