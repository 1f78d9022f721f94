import type { CollectionConfig } from 'payload';
import { nobody, role } from '@/access';
import { personalField, personalSelect } from '../shared/personal-field';

export const outboxStates = ['waiting', 'sending', 'delivered', 'failed'] as const;
export const outboxChannels = ['in-app', 'sms', 'email', 'webhook'] as const;

const stateLabels = { waiting: '等待发送', sending: '发送中', delivered: '已送达', failed: '未送达' };
const channelLabels = { 'in-app': '站内', sms: '短信', email: '邮件', webhook: '接口推送' };
const writtenByVerbs = { create: nobody, update: nobody };

/** Notifications: written in the transaction of what they tell about, delivered afterwards, at least once. */
export const outbox: CollectionConfig = {
  slug: 'outbox',
  labels: { singular: '待发通知', plural: '待发通知' },
  admin: {
    group: '系统',
    description: '系统发出的通知及送达情况。内容加密保存，送达后清除。',
    useAsTitle: 'template',
    defaultColumns: ['template', 'channel', 'recipient', 'state', 'attempts', 'createdAt'],
    listSearchableFields: ['template'],
  },
  access: { create: nobody, read: role('administrator'), update: nobody, delete: nobody },
  forceSelect: personalSelect(['recipient']),
  fields: [
    {
      name: 'channel',
      type: 'select',
      label: '渠道',
      required: true,
      enumName: 'outbox_channel',
      options: outboxChannels.map((value) => ({ value, label: channelLabels[value] })),
      access: writtenByVerbs,
    },
    ...personalField({ name: 'recipient', label: '收件人', kind: 'recipient', revealTo: [] }),
    { name: 'user', type: 'relationship', relationTo: 'users', label: '账号', index: true, maxDepth: 0 },
    { name: 'template', type: 'text', label: '模板', required: true },
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
      options: outboxStates.map((value) => ({ value, label: stateLabels[value] })),
      access: writtenByVerbs,
    },
    { name: 'attempts', type: 'number', label: '尝试次数', required: true, defaultValue: 0 },
    { name: 'nextAttemptAt', type: 'date', label: '下次发送时间', index: true },
    { name: 'deliveredAt', type: 'date', label: '送达时间' },
    { name: 'problem', type: 'text', label: '未送达原因' },
  ],
};
