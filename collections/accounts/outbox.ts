import type { CollectionConfig } from 'payload';
import { allOf, nobody, role, where } from '@/access';
import { messageEndpoints } from '@/admin/notifications';
import { verbBarField } from '@/admin/verbs';
import {
  audienceLabels,
  channelLabels,
  messageStateLabels,
  urgencyLabels,
} from '@/domain/accounts/outbox/labels';
import { byVerbOnly } from '../shared/by-verb-only';
import { personalField, personalSelect } from '../shared/personal-field';

const optionsOf = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));
/** To parties of a dispute and askers of a lawyer: that they are written to, and when, is nobody's business, administrators' included. */
const kept = allOf(
  role('administrator'),
  where({ template: { not_equals: 'private.news' } }),
  where({ template: { not_like: 'law.' } }),
);

/** Notifications: written in the transaction of what they tell about, delivered afterwards, at least once. */
export const outbox: CollectionConfig = {
  slug: 'outbox',
  labels: { singular: '待发通知', plural: '待发通知' },
  admin: {
    group: '系统',
    description: '系统发出的通知及送达情况。内容加密保存，送达后清除。没送达的可以查明原因后再发一次。',
    useAsTitle: 'createdAt',
    defaultColumns: ['template', 'channel', 'recipient', 'state', 'attempts', 'createdAt'],
    listSearchableFields: ['template'],
  },
  access: { create: nobody, read: kept, update: nobody, delete: nobody },
  forceSelect: personalSelect(['recipient']),
  endpoints: messageEndpoints,
  indexes: [{ fields: ['user', 'state'] }, { fields: ['aboutId', 'state'] }],
  fields: [
    verbBarField(),
    {
      name: 'channel',
      type: 'select',
      label: '渠道',
      required: true,
      enumName: 'outbox_channel',
      options: optionsOf(channelLabels),
      access: byVerbOnly,
    },
    ...personalField({ name: 'recipient', label: '收件人', kind: 'recipient', revealTo: [] }),
    { name: 'user', type: 'relationship', relationTo: 'users', label: '账号', index: true, maxDepth: 0 },
    {
      name: 'template',
      type: 'text',
      label: '什么消息',
      required: true,
      admin: { components: { Cell: '/src/admin/requests/OccasionCell#OccasionCell' } },
    },
    { name: 'key', type: 'text', label: '唯一键', required: true, unique: true, admin: { hidden: true } },
    {
      name: 'contentCipher',
      type: 'text',
      access: { create: nobody, read: nobody, update: nobody },
      admin: { hidden: true },
    },
    {
      name: 'state',
      type: 'select',
      label: '状态',
      required: true,
      index: true,
      enumName: 'outbox_state',
      defaultValue: 'waiting',
      options: optionsOf(messageStateLabels),
      access: byVerbOnly,
    },
    { name: 'attempts', type: 'number', label: '尝试次数', required: true, defaultValue: 0 },
    { name: 'nextAttemptAt', type: 'date', label: '下次发送时间', index: true },
    { name: 'deliveredAt', type: 'date', label: '送达时间' },
    { name: 'problem', type: 'text', label: '未送达原因' },
    {
      name: 'audience',
      type: 'select',
      label: '发给谁',
      enumName: 'outbox_audience',
      options: optionsOf(audienceLabels),
      access: byVerbOnly,
    },
    {
      name: 'urgency',
      type: 'select',
      label: '缓急',
      enumName: 'outbox_urgency',
      options: optionsOf(urgencyLabels),
      access: byVerbOnly,
    },
    { name: 'aboutCollection', type: 'text', label: '关于（类型）', access: byVerbOnly },
    { name: 'aboutId', type: 'text', label: '关于（编号）', index: true, access: byVerbOnly },
    // Messages to one person by one channel that wait to become one; a keyed hash, so that it names nobody.
    {
      name: 'gatherKey',
      type: 'text',
      index: true,
      hidden: true,
      access: { ...byVerbOnly, read: nobody },
    },
    { name: 'readAt', type: 'date', label: '已读时间' },
    { name: 'handledAt', type: 'date', label: '已另行告知', access: byVerbOnly },
  ],
};
