import type { CollectionConfig } from 'payload';
import { nobody } from '@/access';

/** One row per one-time code: only keyed digests are stored. Rows are swept away a day after they expired. */
export const signInCodes: CollectionConfig = {
  slug: 'sign-in-codes',
  labels: { singular: '登录验证码', plural: '登录验证码' },
  admin: { group: '账号与权限', hidden: true, description: '登录验证码的摘要，五分钟有效，只能用一次。' },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  fields: [
    { name: 'purpose', type: 'text', required: true, index: true },
    { name: 'phoneIndex', type: 'text', required: true, index: true },
    { name: 'phoneCipher', type: 'text', required: true },
    { name: 'codeDigest', type: 'text', required: true },
    { name: 'sentAt', type: 'date', required: true, index: true },
    { name: 'expiresAt', type: 'date', required: true, index: true },
    { name: 'triesLeft', type: 'number', required: true },
    { name: 'usedAt', type: 'date' },
  ],
};
