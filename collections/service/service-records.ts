import type { CollectionConfig } from 'payload';
import { besideEndpoint } from '@/admin/service/records/beside-endpoint';
import { bulkVerifyEndpoint } from '@/admin/service/records/bulk-verify-endpoint';
import { recordVerbs } from '@/admin/service/records/record-verbs';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import { optionsOf } from '@/domain/organization';
import { recordSourceLabels, recordStateLabels, serviceKindLabels } from '@/domain/service/records/labels';
import { asDay } from '../shared/as-day';
import { panelField } from '../shared/panel-field';
import { placeFields } from '../shared/place-fields';
import { byVerbsOnly, seenRecords } from './record-access';

/** 服务记录: what a Party member did, by hand or out of another document; it counts when the branch has verified it. */
export const serviceRecords: CollectionConfig = {
  slug: 'service-records',
  endpoints: [...verbEndpoints('service-records', recordVerbs), besideEndpoint, bulkVerifyEndpoint],
  labels: { singular: '服务记录', plural: '服务记录' },
  admin: {
    group: '党员服务',
    description:
      '党员做了什么：自己登记的，和从签到、走访、调解、任务、整改自动来的。审核通过才计入评星；自己和亲属的记录由别人审核。',
    useAsTitle: 'text',
    defaultColumns: ['text', 'memberName', 'kind', 'quarters', 'on', 'source', 'state'],
    listSearchableFields: ['text', 'memberName', 'location'],
    components: { beforeListTable: ['/src/admin/service/records/BulkVerify#BulkVerify'] },
  },
  defaultSort: '-on',
  access: { ...byVerbsOnly, read: seenRecords },
  // Points of a member in a period; what waits in a place, oldest first.
  indexes: [{ fields: ['member', 'on'] }, { fields: ['state', 'submittedAt'] }],
  fields: [
    verbBarField(),
    panelField('beside', '/src/admin/service/records/RecordPanel#RecordPanel'),
    panelField('history', '/src/admin/service/records/RecordHistory#RecordHistory', 'sidebar'),
    {
      name: 'member',
      type: 'relationship',
      relationTo: 'party-members',
      label: '党员',
      required: true,
      maxDepth: 0,
    },
    { name: 'memberName', type: 'text', label: '姓名', required: true },
    {
      name: 'organization',
      type: 'relationship',
      relationTo: 'party-organizations',
      label: '当时所在的党组织',
      required: true,
      index: true,
      maxDepth: 0,
    },
    ...placeFields({ lowest: 'building', required: 'community' }),
    {
      name: 'kind',
      type: 'select',
      label: '类别',
      required: true,
      options: optionsOf(serviceKindLabels),
    },
    {
      name: 'quarters',
      type: 'number',
      label: '时长（刻钟）',
      required: true,
      min: 0,
      admin: { description: '一刻钟记1，一小时记4。0表示还没有人填时长。' },
    },
    { name: 'on', type: 'date', label: '哪天', required: true, index: true, admin: asDay },
    { name: 'location', type: 'text', label: '地点', maxLength: 60 },
    { name: 'text', type: 'textarea', label: '做了什么', required: true, maxLength: 500 },
    {
      name: 'maskedText',
      type: 'textarea',
      label: '公开的文字（已遮盖）',
      required: true,
      admin: { description: '空着的，是本人不公开做了什么。' },
    },
    { name: 'served', type: 'text', label: '服务对象', maxLength: 60, admin: { description: '不公开。' } },
    {
      name: 'source',
      type: 'select',
      label: '来源',
      required: true,
      options: optionsOf(recordSourceLabels),
    },
    { name: 'sourceId', type: 'text', hidden: true, access: { read: () => false } },
    { name: 'sourceTitle', type: 'text', label: '来自' },
    // `source#id#member`: what came once never counts again, whoever writes at the same moment.
    {
      name: 'recordKey',
      type: 'text',
      required: true,
      unique: true,
      hidden: true,
      access: { read: () => false },
    },
    {
      name: 'state',
      type: 'select',
      label: '状态',
      required: true,
      options: optionsOf(recordStateLabels),
    },
    { name: 'submittedAt', type: 'date', label: '报上来的时间', required: true },
    {
      name: 'enteredBy',
      type: 'relationship',
      relationTo: 'users',
      label: '代为登记的账号',
      maxDepth: 0,
      admin: { hidden: true },
    },
    { name: 'enteredByName', type: 'text', label: '谁代为登记的' },
    {
      name: 'decidedBy',
      type: 'relationship',
      relationTo: 'users',
      label: '审核账号',
      maxDepth: 0,
      admin: { hidden: true },
    },
    { name: 'decidedByName', type: 'text', label: '谁审核的' },
    { name: 'decidedAt', type: 'date', label: '审核时间' },
    { name: 'returnReason', type: 'text', label: '退回的原因', maxLength: 300 },
    { name: 'thanksCount', type: 'number', label: '道谢的户数', defaultValue: 0 },
    { name: 'editCount', type: 'number', label: '改过几次', defaultValue: 0, admin: { hidden: true } },
  ],
};
