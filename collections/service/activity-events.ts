import type { CollectionConfig } from 'payload';
import { optionsOf } from '@/domain/organization';
import { activityStateLabels } from '@/domain/service/activities/labels';
import { belongsTo } from '../property/belongs-to';
import { placeFields } from '../shared/place-fields';
import { keepsActivity } from './activity-access';
import { byVerbsOnly } from './record-access';

/** 活动操办记录: everything that was done with an activity, append-only. */
export const activityEvents: CollectionConfig = {
  slug: 'activity-events',
  labels: { singular: '活动操办记录', plural: '活动操办记录' },
  admin: {
    group: '党员服务',
    description: '活动的每一步：谁、何时、做了什么、为什么。只增不改。',
    useAsTitle: 'label',
    defaultColumns: ['label', 'activity', 'detail', 'actorName', 'at'],
    listSearchableFields: ['label', 'detail', 'actorName'],
  },
  defaultSort: '-at',
  timestamps: false,
  access: { ...byVerbsOnly, read: keepsActivity },
  fields: [
    belongsTo('activity', 'activities', '活动'),
    ...placeFields({ lowest: 'building', required: 'community' }),
    { name: 'at', type: 'date', label: '时间', required: true, index: true },
    { name: 'verb', type: 'text', required: true, hidden: true },
    { name: 'label', type: 'text', label: '动作', required: true },
    {
      name: 'state',
      type: 'select',
      label: '之后的状态',
      required: true,
      options: optionsOf(activityStateLabels),
    },
    { name: 'detail', type: 'textarea', label: '内容' },
    { name: 'reason', type: 'textarea', label: '原因' },
    { name: 'actor', type: 'relationship', relationTo: 'users', label: '操作账号', maxDepth: 0 },
    { name: 'actorName', type: 'text', label: '操作人', required: true },
  ],
};
