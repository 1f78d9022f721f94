import type { CollectionConfig } from 'payload';
import { revealEndpoint } from '@/domain/accounts';
import { optionsOf } from '@/domain/organization';
import {
  participantKindLabels,
  presenceLabels,
  signUpDoorLabels,
  signUpStateLabels,
} from '@/domain/service/activities/labels';
import { belongsTo } from '../property/belongs-to';
import { personalField, personalSelect } from '../shared/personal-field';
import { placeFields } from '../shared/place-fields';
import { seenSignUps } from './activity-access';
import { byVerbsOnly } from './record-access';

/** 活动名单: who signed up for an activity, whether they got a seat, and whether they came. */
export const activitySignUps: CollectionConfig = {
  slug: 'activity-sign-ups',
  endpoints: [revealEndpoint('activity-sign-ups')],
  labels: { singular: '活动名单', plural: '活动名单' },
  admin: {
    group: '党员服务',
    description: '报名参加活动的每个人：有没有名额、来没来、记了多少时长。不公开，公开的只有人数。',
    useAsTitle: 'name',
    defaultColumns: ['name', 'activity', 'kind', 'state', 'presence', 'quarters', 'signedAt'],
    listSearchableFields: ['name'],
  },
  defaultSort: '-signedAt',
  access: { ...byVerbsOnly, read: seenSignUps },
  forceSelect: personalSelect(['phone']),
  indexes: [{ fields: ['activity', 'turn'] }],
  fields: [
    belongsTo('activity', 'activities', '活动'),
    ...placeFields({ lowest: 'building', required: 'community' }),
    { name: 'name', type: 'text', label: '姓名', required: true, maxLength: 60 },
    {
      name: 'kind',
      type: 'select',
      label: '身份',
      required: true,
      options: optionsOf(participantKindLabels),
    },
    { name: 'user', type: 'relationship', relationTo: 'users', label: '账号', index: true, maxDepth: 0 },
    {
      name: 'member',
      type: 'relationship',
      relationTo: 'party-members',
      label: '党员名册',
      index: true,
      maxDepth: 0,
    },
    ...personalField({
      name: 'phone',
      label: '手机号',
      kind: 'phone',
      revealTo: ['administrator', 'community-staff'],
      description: '没有账号的人登记时留的，只用来通知这次活动；活动结束一段时间后自动删除。',
    }),
    { name: 'note', type: 'text', label: '怎么认', maxLength: 60 },
    // One line for each person of each activity, whoever writes it at the same moment.
    {
      name: 'personKey',
      type: 'text',
      required: true,
      unique: true,
      hidden: true,
      access: { read: () => false },
    },
    { name: 'state', type: 'select', label: '状态', required: true, options: optionsOf(signUpStateLabels) },
    { name: 'turn', type: 'number', label: '报名次序', required: true },
    { name: 'door', type: 'select', label: '怎么报的', required: true, options: optionsOf(signUpDoorLabels) },
    { name: 'signedAt', type: 'date', label: '报名时间', required: true },
    { name: 'enteredByName', type: 'text', label: '谁登记的' },
    { name: 'remindedAt', type: 'date', label: '提醒的时间' },
    { name: 'presence', type: 'select', label: '到场', required: true, options: optionsOf(presenceLabels) },
    { name: 'arrivedAt', type: 'date', label: '签到时间' },
    {
      name: 'quarters',
      type: 'number',
      label: '记的时长（刻钟）',
      admin: { description: '空着的按活动的时长。' },
    },
    { name: 'hoursNote', type: 'text', label: '时长说明', maxLength: 100 },
    { name: 'markedByName', type: 'text', label: '谁记的到场' },
  ],
};
