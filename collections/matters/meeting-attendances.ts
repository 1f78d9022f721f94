import type { CollectionConfig } from 'payload';
import { attendanceLabels, noticeAnswerLabels } from '@/domain/matters/meetings/labels';
import { optionsOf } from '@/domain/organization';
import { belongsTo } from '../property/belongs-to';
import { placeFields } from '../shared/place-fields';
import { byVerbsOnly } from './access';
import { seenAttendances } from './meeting-access';

/** 会议名单: the members of the branch at one meeting, what they answered and whether they came. */
export const meetingAttendances: CollectionConfig = {
  slug: 'meeting-attendances',
  labels: { singular: '会议名单', plural: '会议名单' },
  admin: {
    group: '五步工作法',
    description: '一次会议应到的每名党员：回了什么、来没来。不公开，公开的只有人数。',
    useAsTitle: 'memberName',
    defaultColumns: ['memberName', 'meeting', 'hasVote', 'answer', 'attendance', 'arrivedAt'],
    listSearchableFields: ['memberName'],
  },
  defaultSort: 'memberName',
  access: { ...byVerbsOnly, read: seenAttendances },
  fields: [
    belongsTo('meeting', 'branch-meetings', '会议'),
    ...placeFields({ lowest: 'building', required: 'community' }),
    {
      name: 'member',
      type: 'relationship',
      relationTo: 'party-members',
      label: '党员',
      required: true,
      maxDepth: 0,
    },
    { name: 'memberName', type: 'text', label: '姓名', required: true },
    { name: 'memberRole', type: 'text', label: '党内职务', required: true },
    { name: 'user', type: 'relationship', relationTo: 'users', label: '账号', index: true, maxDepth: 0 },
    // One line for each member of each meeting, whoever writes the list at the same moment.
    {
      name: 'attendanceKey',
      type: 'text',
      required: true,
      unique: true,
      hidden: true,
      access: { read: () => false },
    },
    { name: 'hasVote', type: 'checkbox', label: '有表决权', defaultValue: true },
    { name: 'exempt', type: 'checkbox', label: '年老体弱或生病', defaultValue: false },
    { name: 'left', type: 'checkbox', label: '会前已转出', defaultValue: false },
    {
      name: 'answer',
      type: 'select',
      label: '回复',
      required: true,
      options: optionsOf(noticeAnswerLabels),
    },
    { name: 'answerReason', type: 'text', label: '请假的原因', maxLength: 200 },
    { name: 'answeredAt', type: 'date', label: '回复时间' },
    { name: 'answeredByName', type: 'text', label: '谁回的' },
    {
      name: 'attendance',
      type: 'select',
      label: '到会',
      required: true,
      options: optionsOf(attendanceLabels),
    },
    { name: 'arrivedAt', type: 'date', label: '签到时间' },
    { name: 'markedByName', type: 'text', label: '谁记的' },
    { name: 'remindedAt', type: 'date', label: '提醒的时间' },
  ],
};
