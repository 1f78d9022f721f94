import type { CollectionConfig, FieldAccess } from 'payload';
import { meetingVerbs } from '@/admin/matters/meetings/meeting-verbs';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import { meetingStateLabels } from '@/domain/matters/meetings/labels';
import { optionsOf } from '@/domain/organization';
import { panelField } from '../shared/panel-field';
import { placeFields } from '../shared/place-fields';
import { byVerbsOnly } from './access';
import { readsMinutes, seenMeetings } from './meeting-access';

const hidden = { hidden: true, access: { read: () => false } } as const;
const forKeepers: FieldAccess = async ({ req }) => Boolean(await readsMinutes({ req }));

/** 支部会议: a branch deliberates, with notice, attendance, quorum, resolutions and minutes. */
export const branchMeetings: CollectionConfig = {
  slug: 'branch-meetings',
  endpoints: verbEndpoints('branch-meetings', meetingVerbs),
  labels: { singular: '支部会议', plural: '支部会议' },
  admin: {
    group: '五步工作法',
    description:
      '党支部（党小组、社区党组织）议事的会议。议程随通知定下，不能再加；到会人数够了才能作决议，决议随会议结束交到议题上。在手机上操办：打开“支部会议”页面。',
    useAsTitle: 'title',
    defaultColumns: ['title', 'branchName', 'startsAt', 'state', 'present', 'entitled', 'number'],
    listSearchableFields: ['number', 'title', 'branchName'],
  },
  defaultSort: '-startsAt',
  access: { ...byVerbsOnly, read: seenMeetings },
  indexes: [{ fields: ['branch', 'startsAt'] }, { fields: ['state', 'startsAt'] }],
  fields: [
    verbBarField(),
    panelField('agenda', '/src/admin/matters/meetings/AgendaPanel#AgendaPanel'),
    panelField('history', '/src/admin/matters/meetings/MeetingHistory#MeetingHistory', 'sidebar'),
    { name: 'number', type: 'text', label: '编号', required: true, unique: true },
    { name: 'title', type: 'text', label: '会议名称', required: true, maxLength: 60 },
    { name: 'state', type: 'select', label: '状态', required: true, options: optionsOf(meetingStateLabels) },
    {
      name: 'branch',
      type: 'relationship',
      relationTo: 'party-organizations',
      label: '哪个党组织',
      required: true,
      index: true,
      maxDepth: 0,
    },
    { name: 'branchName', type: 'text', label: '党组织', required: true },
    ...placeFields({ lowest: 'building', required: 'community' }),
    { name: 'startsAt', type: 'date', label: '开会时间', required: true, index: true },
    { name: 'venue', type: 'text', label: '地点', required: true, maxLength: 80 },
    { name: 'host', type: 'text', label: '主持人', required: true, maxLength: 30 },
    { name: 'recorder', type: 'text', label: '记录人', maxLength: 30 },
    { name: 'words', type: 'textarea', label: '通知里的话', maxLength: 500 },
    { name: 'plannedBy', type: 'relationship', relationTo: 'users', label: '筹备的账号', maxDepth: 0 },
    { name: 'planKey', type: 'text', required: true, unique: true, ...hidden },
    { name: 'announcedAt', type: 'date', label: '发通知的时间' },
    { name: 'beganAt', type: 'date', label: '开始签到的时间' },
    { name: 'closedAt', type: 'date', label: '开完的时间', index: true },
    { name: 'closedBy', type: 'relationship', relationTo: 'users', label: '结束会议的账号', maxDepth: 0 },
    { name: 'endedAt', type: 'date', label: '结束时间' },
    { name: 'endReason', type: 'textarea', label: '改期或取消的原因', maxLength: 300 },
    { name: 'entitled', type: 'number', label: '应到（有表决权）' },
    { name: 'present', type: 'number', label: '实到（有表决权）' },
    { name: 'withoutVote', type: 'number', label: '列席（没有表决权）' },
    { name: 'onLeave', type: 'number', label: '请假' },
    { name: 'quorumWords', type: 'textarea', label: '到会人数怎么算' },
    {
      name: 'minutes',
      type: 'textarea',
      label: '会议记录',
      maxLength: 10_000,
      access: { read: forKeepers },
    },
    { name: 'minutesDueAt', type: 'date', label: '会议记录的期限' },
    { name: 'minutesAt', type: 'date', label: '会议记录定稿' },
    { name: 'reviewedAt', type: 'date', label: '核对公开决议的时间' },
    { name: 'reviewedByName', type: 'text', label: '核对的人' },
  ],
};
