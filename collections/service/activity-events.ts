import type { CollectionConfig } from 'payload';
import { activityStateLabels } from '@/domain/service/activities/labels';
import { belongsTo } from '../property/belongs-to';
import { placeFields } from '../shared/place-fields';
import { stepFields } from '../shared/step-fields';
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
    ...stepFields(activityStateLabels),
  ],
};
