import type { CollectionConfig } from 'payload';
import { nobody, role, signedIn } from '@/access';
import { channelEndpoints } from '@/admin/requests/channel-verbs';
import { verbBarField } from '@/admin/verbs';
import { channelKindLabels, optionsOf } from '@/domain/requests/labels';
import { audited } from '../shared/audited';
import { channelImportFields } from './fields/channel-import';

/** Where requests come from. A channel that is no longer used is switched off, never deleted. */
export const channels: CollectionConfig = audited({
  slug: 'channels',
  labels: { singular: '诉求渠道', plural: '诉求渠道' },
  admin: {
    group: '诉求办理',
    description: '诉求从哪里来：门户、窗口、12345热线等。停用的渠道不再接收新诉求，旧的仍可查。',
    useAsTitle: 'name',
    defaultColumns: ['name', 'key', 'kind', 'active'],
    listSearchableFields: ['name', 'key'],
  },
  access: { create: role('administrator'), read: signedIn, update: role('administrator'), delete: nobody },
  defaultSort: 'order',
  endpoints: channelEndpoints,
  fields: [
    verbBarField(),
    { name: 'name', type: 'text', label: '名称', required: true, maxLength: 40 },
    {
      name: 'key',
      type: 'text',
      label: '标识',
      required: true,
      unique: true,
      maxLength: 40,
      validate: (value: unknown) =>
        (typeof value === 'string' && /^[a-z0-9][a-z0-9-]*$/.test(value)) || '只能用小写字母、数字和短横线',
      admin: { description: '接口和导入用的标识，建好后不要改。' },
    },
    {
      name: 'kind',
      type: 'select',
      label: '类型',
      required: true,
      index: true,
      options: optionsOf(channelKindLabels),
    },
    ...channelImportFields,
    { name: 'active', type: 'checkbox', label: '启用', defaultValue: true, index: true },
    { name: 'order', type: 'number', label: '排序', defaultValue: 0 },
  ],
});
