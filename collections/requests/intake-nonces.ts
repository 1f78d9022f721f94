import type { CollectionConfig } from 'payload';
import { nobody } from '@/access';

/**
 * What was seen a moment ago: nonces of signed calls, and reports that came without a number. The unique key makes the first
 * of many, in any process, the only one; rows are swept away when they have run out.
 */
export const intakeNonces: CollectionConfig = {
  slug: 'intake-nonces',
  labels: { singular: '接口防重放记录', plural: '接口防重放记录' },
  admin: { group: '诉求办理', hidden: true, description: '渠道接口用过的一次性标识，过期后清除。' },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  timestamps: false,
  fields: [
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'value', type: 'text' },
    { name: 'expiresAt', type: 'date', required: true, index: true },
  ],
};
