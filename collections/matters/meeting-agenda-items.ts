import type { CollectionConfig } from 'payload';
import { decisionLabels } from '@/domain/matters/meetings/labels';
import { optionsOf } from '@/domain/organization';
import { belongsTo } from '../property/belongs-to';
import { hundredthsField } from '../property/hundredths-field';
import { placeFields } from '../shared/place-fields';
import { byVerbsOnly } from './access';
import { seenMeetings } from './meeting-access';

/** 会议议程: what a branch meeting deals with, how it voted and what it resolved. */
export const meetingAgendaItems: CollectionConfig = {
  slug: 'meeting-agenda-items',
  labels: { singular: '会议议程', plural: '会议议程' },
  admin: {
    group: '五步工作法',
    description: '支部会议议的每一项：拟怎么办、几人同意、作了什么决议。通知发出以后不能再加。',
    useAsTitle: 'title',
    defaultColumns: ['title', 'meeting', 'decision', 'votesFor', 'votesAgainst', 'votesAbstain', 'matter'],
    listSearchableFields: ['title', 'matterNumber'],
  },
  defaultSort: 'order',
  access: { ...byVerbsOnly, read: seenMeetings },
  indexes: [{ fields: ['meeting', 'order'] }],
  fields: [
    belongsTo('meeting', 'branch-meetings', '会议'),
    ...placeFields({ lowest: 'building', required: 'community' }),
    { name: 'order', type: 'number', label: '第几项', required: true },
    { name: 'title', type: 'text', label: '议什么', required: true, maxLength: 60 },
    { name: 'proposal', type: 'textarea', label: '拟怎么办', maxLength: 1000 },
    { name: 'matter', type: 'relationship', relationTo: 'matters', label: '议题', index: true, maxDepth: 0 },
    { name: 'matterNumber', type: 'text', label: '议题编号' },
    {
      name: 'starRound',
      type: 'relationship',
      relationTo: 'star-rounds',
      label: '确认哪次评星',
      index: true,
      maxDepth: 0,
    },
    { name: 'decision', type: 'select', label: '结果', options: optionsOf(decisionLabels) },
    { name: 'votesFor', type: 'number', label: '同意' },
    { name: 'votesAgainst', type: 'number', label: '反对' },
    { name: 'votesAbstain', type: 'number', label: '弃权' },
    { name: 'resolution', type: 'textarea', label: '决议', maxLength: 1000 },
    { name: 'publicWords', type: 'textarea', label: '公开的决议', maxLength: 1000 },
    hundredthsField('budget', '预算（元）'),
    { name: 'firstTasks', type: 'textarea', label: '先办哪几件事', maxLength: 1000 },
    { name: 'decidedAt', type: 'date', label: '表决时间' },
    { name: 'decidedByName', type: 'text', label: '谁记的' },
  ],
};
