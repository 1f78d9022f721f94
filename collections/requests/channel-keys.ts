import type { CollectionConfig } from 'payload';
import { nobody, role } from '@/access';
import { keyPurpose } from '@/domain/requests/intake/purposes';
import { sealed } from './access';

/**
 * Keys with which outside channels sign what they send. The newest two that were not revoked are valid, so that a channel
 * changes its key without a pause. The secret is shown once, when it is made, and kept encrypted because signatures need it.
 */
export const channelKeys: CollectionConfig = {
  slug: 'channel-keys',
  labels: { singular: '渠道密钥', plural: '渠道密钥' },
  admin: {
    group: '诉求办理',
    description:
      '外部渠道签名用的密钥，每个渠道最新的两把有效。在“诉求渠道”里生成和作废；密钥只在生成时显示一次。',
    useAsTitle: 'hint',
    defaultColumns: ['channel', 'hint', 'issuedAt', 'usedAt', 'revokedAt'],
    hideAPIURL: true,
  },
  access: { create: nobody, read: role('administrator'), update: nobody, delete: nobody },
  defaultSort: '-id',
  disableDuplicate: true,
  timestamps: false,
  fields: [
    {
      name: 'channel',
      type: 'relationship',
      relationTo: 'channels',
      label: '渠道',
      required: true,
      index: true,
      maxDepth: 1,
    },
    { name: 'hint', type: 'text', label: '密钥开头', required: true },
    { name: 'issuedAt', type: 'date', label: '生成时间', required: true },
    { name: 'usedAt', type: 'date', label: '最近使用（精确到小时）' },
    { name: 'revokedAt', type: 'date', label: '作废时间', index: true },
    {
      name: 'secretCipher',
      type: 'text',
      required: true,
      hidden: true,
      access: sealed,
      custom: { encrypted: { purpose: keyPurpose, index: 'secretIndex' } },
    },
    // Keyed hash of the secret: an Open311 client names the key itself, and it must be found.
    { name: 'secretIndex', type: 'text', required: true, unique: true, hidden: true, access: sealed },
  ],
};
