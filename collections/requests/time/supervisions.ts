import type { CollectionConfig, Condition, Field } from 'payload';
import { anyOf, nobody, withinUnit } from '@/access';
import { optionsOf } from '@/domain/requests/labels';
import {
  addresseeLabels,
  rungLabels,
  supervisionStateLabels,
  triggerLabels,
} from '@/domain/requests/supervision/rungs';
import { audited } from '../../shared/audited';
import { readWithRequest } from '../access';

const onlyInterviews: Condition = (data) => data.rung === 'interview';

/** How an interview was held; empty until it is recorded. */
const interview: Field[] = [
  { name: 'heldAt', type: 'date', label: '约谈时间', admin: { condition: onlyInterviews } },
  { name: 'heldPlace', type: 'text', label: '约谈地点', admin: { condition: onlyInterviews } },
  {
    name: 'heldWith',
    type: 'textarea',
    label: '参加人',
    maxLength: 500,
    admin: { condition: onlyInterviews },
  },
  {
    name: 'minutes',
    type: 'textarea',
    label: '约谈记录',
    maxLength: 2000,
    admin: { condition: onlyInterviews },
  },
  {
    name: 'undertakings',
    type: 'textarea',
    label: '承诺',
    maxLength: 2000,
    admin: { condition: onlyInterviews },
  },
  {
    name: 'minutesBy',
    type: 'relationship',
    relationTo: 'users',
    label: '记录账号',
    maxDepth: 0,
    admin: { condition: onlyInterviews },
  },
  { name: 'minutesByName', type: 'text', label: '记录人', admin: { condition: onlyInterviews } },
  { name: 'minutesAt', type: 'date', label: '登记时间', admin: { condition: onlyInterviews } },
];

/** Acts of supervision, one row per rung: to whom, why, by when to answer, the letter as issued, the answer, how it was closed. */
export const supervisions: CollectionConfig = audited({
  slug: 'supervisions',
  labels: { singular: '督办', plural: '督办' },
  admin: {
    group: '诉求办理',
    description:
      '催办、督办、挂牌督办、约谈的记录：发给谁、为什么、何时前回复、怎样回复、怎样办结。在诉求页面上操作。',
    useAsTitle: 'number',
    defaultColumns: ['number', 'rung', 'request', 'unitName', 'state', 'answerDueAt', 'trigger'],
    listSearchableFields: ['number', 'unitName'],
  },
  access: {
    create: nobody,
    read: anyOf(readWithRequest, withinUnit({ field: 'unit' })),
    update: nobody,
    delete: nobody,
  },
  defaultSort: '-issuedAt',
  timestamps: false,
  // Nobody is supervised at the same rung twice before it is reopened, on any database.
  indexes: [
    { fields: ['request', 'rung', 'round', 'addressee'], unique: true },
    { fields: ['unit', 'state'] },
  ],
  fields: [
    { name: 'number', type: 'text', label: '文号', required: true, unique: true },
    {
      name: 'request',
      type: 'relationship',
      relationTo: 'requests',
      label: '诉求',
      required: true,
      index: true,
      maxDepth: 1,
    },
    {
      name: 'addressee',
      type: 'select',
      label: '发给',
      required: true,
      index: true,
      defaultValue: 'unit',
      options: optionsOf(addresseeLabels),
    },
    {
      name: 'unit',
      type: 'relationship',
      relationTo: 'units',
      label: '被督办单位',
      index: true,
      maxDepth: 0,
    },
    { name: 'unitName', type: 'text', label: '单位名称', required: true },
    {
      name: 'rung',
      type: 'select',
      label: '方式',
      required: true,
      index: true,
      options: optionsOf(rungLabels),
    },
    { name: 'round', type: 'number', label: '第几次重办', required: true, defaultValue: 0 },
    {
      name: 'trigger',
      type: 'select',
      label: '起因',
      required: true,
      index: true,
      options: optionsOf(triggerLabels),
    },
    { name: 'reason', type: 'textarea', label: '理由', required: true, maxLength: 500 },
    { name: 'issuedBy', type: 'relationship', relationTo: 'users', label: '发起账号', maxDepth: 0 },
    { name: 'issuedByName', type: 'text', label: '发起人', required: true },
    { name: 'issuedAt', type: 'date', label: '发起时间', required: true, index: true },
    { name: 'answerDueAt', type: 'date', label: '回复期限', required: true, index: true },
    { name: 'answerDueReason', type: 'text', label: '为什么是这一天' },
    {
      name: 'state',
      type: 'select',
      label: '状态',
      required: true,
      index: true,
      defaultValue: 'open',
      options: optionsOf(supervisionStateLabels),
    },
    { name: 'answer', type: 'textarea', label: '回复', maxLength: 2000 },
    { name: 'answeredBy', type: 'relationship', relationTo: 'users', label: '回复账号', maxDepth: 0 },
    { name: 'answeredByName', type: 'text', label: '回复人' },
    { name: 'answeredAt', type: 'date', label: '回复时间' },
    { name: 'closedBy', type: 'relationship', relationTo: 'users', label: '办结账号', maxDepth: 0 },
    { name: 'closedByName', type: 'text', label: '办结人' },
    { name: 'closedAt', type: 'date', label: '办结时间' },
    { name: 'closingNote', type: 'textarea', label: '办结意见', maxLength: 500 },
    // The letter as it was issued; printed, never shown as it lies here.
    { name: 'letter', type: 'textarea', label: '督办函', admin: { hidden: true } },
    ...interview,
  ],
});
