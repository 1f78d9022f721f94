import type { CollectionConfig } from 'payload';
import { sessionVerbs } from '@/admin/mediation/hearing-verbs';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import { sessionResultLabels, sessionStateLabels } from '@/domain/mediation/sessions/labels';
import { optionsOf } from '@/domain/organization';
import { belongsTo } from '../property/belongs-to';
import { byVerbsOnly, seenByChain } from './access';

const unseen = { hidden: true, access: { read: () => false } } as const;

/** 调解会: when and where both sides meet, and the notes, which are for the file alone. */
export const mediationSessions: CollectionConfig = {
  slug: 'mediation-sessions',
  endpoints: verbEndpoints('mediation-sessions', sessionVerbs),
  labels: { singular: '调解会', plural: '调解会' },
  admin: {
    group: '大调解',
    description:
      '一件调解的每一次会：时间、地点、谁来了、谈得怎么样。笔录只进卷宗，只有办这件的调解员和调解组织的经办人能看。在手机页面“我的调解”里办更方便。',
    useAsTitle: 'disputeNumber',
    defaultColumns: [
      'disputeNumber',
      'order',
      'state',
      'startsAt',
      'place',
      'mediatorName',
      'organizationName',
    ],
    listSearchableFields: ['disputeNumber'],
  },
  defaultSort: '-startsAt',
  access: { ...byVerbsOnly, read: seenByChain() },
  indexes: [{ fields: ['mediator', 'startsAt'] }, { fields: ['organization', 'startsAt'] }],
  fields: [
    verbBarField(),
    belongsTo('dispute', 'disputes', '纠纷'),
    { name: 'disputeNumber', type: 'text', label: '调解编号', required: true },
    { name: 'order', type: 'number', label: '第几次', required: true },
    {
      name: 'state',
      type: 'select',
      label: '状态',
      required: true,
      index: true,
      options: optionsOf(sessionStateLabels),
    },
    belongsTo('organization', 'mediation-organizations', '调解组织'),
    { name: 'organizationName', type: 'text', label: '组织名称', required: true },
    belongsTo('mediator', 'mediators', '调解员'),
    { name: 'mediatorName', type: 'text', label: '调解员姓名', required: true },
    {
      name: 'coMediator',
      type: 'relationship',
      relationTo: 'mediators',
      label: '一起调解的',
      index: true,
      maxDepth: 0,
    },
    { name: 'coMediatorName', type: 'text', label: '一起调解的姓名' },
    { name: 'startsAt', type: 'date', label: '开始', required: true, index: true },
    { name: 'endsAt', type: 'date', label: '结束', required: true },
    { name: 'place', type: 'text', label: '地点', required: true, maxLength: 100 },
    { name: 'room', type: 'text', label: '房间', maxLength: 40 },
    { name: 'open', type: 'checkbox', label: '公开进行', defaultValue: false },
    { name: 'plannedAt', type: 'date', label: '约好的时间', required: true },
    { name: 'plannedByName', type: 'text', label: '谁约的', required: true },
    { name: 'movedTimes', type: 'number', label: '改过几次', required: true, defaultValue: 0 },
    { name: 'beganAt', type: 'date', label: '开始调解的时间' },
    { name: 'endedAt', type: 'date', label: '结束的时间' },
    { name: 'result', type: 'select', label: '谈得怎么样', options: optionsOf(sessionResultLabels) },
    { name: 'endReason', type: 'textarea', label: '取消的原因', maxLength: 200 },
    { name: 'notes', type: 'textarea', label: '笔录（只进卷宗）', maxLength: 10_000 },
    { name: 'notesAt', type: 'date', label: '写笔录的时间' },
    { name: 'notesByName', type: 'text', label: '谁写的' },
    { name: 'attendanceAt', type: 'date', label: '记到场的时间' },
    { name: 'remindedAt', type: 'date', label: '提醒的时间' },
    { name: 'planKey', type: 'text', required: true, unique: true, ...unseen },
  ],
};
