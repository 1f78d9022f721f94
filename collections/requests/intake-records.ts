import type { CollectionConfig } from 'payload';
import { nobody, role } from '@/access';
import { intakeRecordEndpoints } from '@/admin/requests/intake-record-verbs';
import { verbBarField } from '@/admin/verbs';
import { rawPurpose } from '@/domain/requests/intake/purposes';
import { sealed } from './access';

/**
 * What came in, exactly as it was received, beside the request that was made of it. Append-only; the text is encrypted and
 * leaves only by a logged verb, because it holds the requester's name and phone even when secrecy was asked for.
 */
export const intakeRecords: CollectionConfig = {
  slug: 'intake-records',
  labels: { singular: '来件原文', plural: '来件原文' },
  admin: {
    group: '诉求办理',
    description: '各渠道送来的原文，一字不改，加密保存。查看原文要写明原因并留下记录。',
    useAsTitle: 'externalNumber',
    defaultColumns: ['receivedAt', 'channel', 'externalNumber', 'request', 'size'],
    listSearchableFields: ['externalNumber', 'contentHash'],
    hideAPIURL: true,
  },
  access: { create: nobody, read: role('administrator', 'supervisor'), update: nobody, delete: nobody },
  defaultSort: '-receivedAt',
  disableDuplicate: true,
  timestamps: false,
  endpoints: intakeRecordEndpoints,
  fields: [
    verbBarField(),
    { name: 'receivedAt', type: 'date', label: '收到时间', required: true, index: true },
    {
      name: 'channel',
      type: 'relationship',
      relationTo: 'channels',
      label: '渠道',
      required: true,
      index: true,
      maxDepth: 1,
    },
    { name: 'externalNumber', type: 'text', label: '渠道编号', index: true },
    {
      name: 'request',
      type: 'relationship',
      relationTo: 'requests',
      label: '诉求',
      required: true,
      index: true,
      maxDepth: 0,
    },
    { name: 'size', type: 'number', label: '字节数', required: true },
    { name: 'contentHash', type: 'text', label: '内容校验值（SHA-256）', required: true },
    // One row for each wording a channel sent under one number; channel, number and hash, or the request's id.
    { name: 'recordKey', type: 'text', required: true, unique: true, hidden: true, access: sealed },
    {
      name: 'contentCipher',
      type: 'textarea',
      required: true,
      hidden: true,
      access: sealed,
      custom: { encrypted: { purpose: rawPurpose } },
    },
  ],
};
