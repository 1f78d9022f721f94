import type { CollectionConfig } from 'payload';
import { meetingStateLabels } from '@/domain/matters/meetings/labels';
import { belongsTo } from '../property/belongs-to';
import { placeFields } from '../shared/place-fields';
import { stepFields } from '../shared/step-fields';
import { byVerbsOnly } from './access';
import { keepsMeeting } from './meeting-access';

/** 会议操办记录: everything that was done with a meeting, append-only. */
export const meetingEvents: CollectionConfig = {
  slug: 'meeting-events',
  labels: { singular: '会议操办记录', plural: '会议操办记录' },
  admin: {
    group: '五步工作法',
    description: '会议的每一步：谁、何时、做了什么、为什么。只增不改。',
    useAsTitle: 'label',
    defaultColumns: ['label', 'meeting', 'detail', 'actorName', 'at'],
    listSearchableFields: ['label', 'detail', 'actorName'],
  },
  defaultSort: '-at',
  timestamps: false,
  access: { ...byVerbsOnly, read: keepsMeeting },
  fields: [
    belongsTo('meeting', 'branch-meetings', '会议'),
    ...placeFields({ lowest: 'building', required: 'community' }),
    ...stepFields(meetingStateLabels),
  ],
};
