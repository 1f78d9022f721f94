import type { CollectionConfig } from 'payload';
import { fileEndpoint } from '@/admin/property/file-endpoint';
import { activityVerbs } from '@/admin/service/activities/activity-verbs';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import { linkageKindLabels, optionsOf } from '@/domain/organization';
import { activityKindLabels, activityStateLabels } from '@/domain/service/activities/labels';
import { hundredthsField } from '../property/hundredths-field';
import { panelField } from '../shared/panel-field';
import { placeFields } from '../shared/place-fields';
import { seenActivities } from './activity-access';
import { byVerbsOnly } from './record-access';
import { maskForOthers, placeSelect } from './words-of-activity';

/** 活动: what Party organisations do with and for their neighbours, from the plan over the sign-up to what came of it. */
export const activities: CollectionConfig = {
  slug: 'activities',
  endpoints: [...verbEndpoints('activities', activityVerbs), fileEndpoint('activities')],
  labels: { singular: '活动', plural: '活动' },
  admin: {
    group: '党员服务',
    description:
      '党组织办的活动：筹划、送审、批准后报名，现场签到，办完写小结。新的活动在“活动”手机页面筹划；签到的党员自动记一条服务记录。',
    useAsTitle: 'title',
    defaultColumns: [
      'title',
      'organizationName',
      'startsAt',
      'state',
      'signedCount',
      'waitingCount',
      'seats',
    ],
    listSearchableFields: ['number', 'title', 'organizationName', 'venue'],
  },
  defaultSort: '-startsAt',
  forceSelect: placeSelect,
  access: { ...byVerbsOnly, read: seenActivities },
  indexes: [{ fields: ['community', 'startsAt'] }, { fields: ['campaign', 'state', 'startsAt'] }],
  fields: [
    verbBarField(),
    panelField('people', '/src/admin/service/activities/ActivityPanel#ActivityPanel'),
    panelField('history', '/src/admin/service/activities/ActivityHistory#ActivityHistory', 'sidebar'),
    { name: 'number', type: 'text', label: '编号', required: true, unique: true },
    { name: 'title', type: 'text', label: '活动名称', required: true, maxLength: 60 },
    {
      name: 'state',
      type: 'select',
      label: '状态',
      required: true,
      index: true,
      options: optionsOf(activityStateLabels),
    },
    {
      name: 'kind',
      type: 'select',
      label: '活动类型',
      required: true,
      options: optionsOf(activityKindLabels),
    },
    {
      name: 'linkageKind',
      type: 'select',
      label: '联动方式',
      required: true,
      options: optionsOf(linkageKindLabels),
    },
    { name: 'campaign', type: 'relationship', relationTo: 'campaigns', label: '主题活动', maxDepth: 0 },
    {
      name: 'organization',
      type: 'relationship',
      relationTo: 'party-organizations',
      label: '主办的党组织',
      required: true,
      index: true,
      maxDepth: 0,
    },
    { name: 'organizationName', type: 'text', label: '主办', required: true },
    ...placeFields({ lowest: 'building', required: 'community' }),
    { name: 'startsAt', type: 'date', label: '开始', required: true, index: true },
    { name: 'endsAt', type: 'date', label: '结束', required: true, index: true },
    { name: 'venue', type: 'text', label: '地点', required: true, maxLength: 80 },
    { name: 'about', type: 'textarea', label: '活动介绍', required: true, maxLength: 2000 },
    { name: 'contact', type: 'text', label: '咨询方式（公开）', required: true, maxLength: 80 },
    { name: 'seats', type: 'number', label: '名额（0为不限）', required: true },
    { name: 'forMember', type: 'checkbox', label: '本社区党员可报名', defaultValue: false },
    { name: 'forResident', type: 'checkbox', label: '本社区居民可报名', defaultValue: false },
    { name: 'forVolunteer', type: 'checkbox', label: '志愿者可报名', defaultValue: false },
    { name: 'signUpFrom', type: 'date', label: '报名开始' },
    { name: 'signUpUntil', type: 'date', label: '报名截止', required: true },
    { name: 'creditQuarters', type: 'number', label: '计时长（刻钟）', required: true },
    hundredthsField('budget', '预算（元）'),
    { name: 'signedCount', type: 'number', label: '已报名', defaultValue: 0 },
    { name: 'waitingCount', type: 'number', label: '候补', defaultValue: 0 },
    { name: 'turns', type: 'number', defaultValue: 0, admin: { hidden: true } },
    { name: 'hasSeats', type: 'checkbox', label: '还有名额', defaultValue: true },
    { name: 'plannedBy', type: 'relationship', relationTo: 'users', label: '筹划的账号', maxDepth: 0 },
    {
      name: 'planKey',
      type: 'text',
      required: true,
      unique: true,
      hidden: true,
      access: { read: () => false },
    },
    { name: 'holdKey', type: 'text', hidden: true, access: { read: () => false } },
    { name: 'submittedAt', type: 'date', label: '送审时间' },
    { name: 'submittedBy', type: 'relationship', relationTo: 'users', label: '送审账号', maxDepth: 0 },
    { name: 'submittedByName', type: 'text', label: '谁送审的' },
    { name: 'approvedByName', type: 'text', label: '谁批准的' },
    { name: 'publishedAt', type: 'date', label: '发布时间' },
    { name: 'beganAt', type: 'date', label: '开始签到的时间' },
    { name: 'doneAt', type: 'date', label: '结束的时间' },
    {
      name: 'endReason',
      type: 'textarea',
      label: '退回或取消的原因',
      maxLength: 300,
      hooks: { afterRead: [maskForOthers] },
    },
    { name: 'attendedCount', type: 'number', label: '到场' },
    { name: 'creditedQuarters', type: 'number', label: '一共计时长（刻钟）' },
    {
      name: 'summary',
      type: 'textarea',
      label: '小结',
      maxLength: 2000,
      hooks: { afterRead: [maskForOthers] },
    },
    { name: 'summaryAt', type: 'date', label: '写小结的时间' },
    { name: 'servedCount', type: 'number', label: '服务了多少人' },
    hundredthsField('cost', '花费（元）'),
    { name: 'payer', type: 'text', label: '谁出的钱', maxLength: 60 },
    { name: 'photoConsent', type: 'text', label: '照片里的人同意的说明', maxLength: 200 },
    { name: 'phonesForgottenAt', type: 'date', label: '报名留的手机号删除于' },
  ],
};
