import type { CollectionConfig } from 'payload';
import { nobody } from '@/access';
import { audited } from '../shared/audited';

/** What was learnt about categories: one row, written by the retraining job, read by the process only. */
export const suggestionModels: CollectionConfig = audited({
  slug: 'suggestion-models',
  labels: { singular: '分类建议模型', plural: '分类建议模型' },
  admin: {
    group: '诉求办理',
    description: '从分类树和已受理的诉求学到的分类建议，定时重新学习。只有词和权重，没有人名、电话和地址。',
    hidden: true,
  },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  fields: [
    { name: 'key', type: 'text', label: '标识', required: true, unique: true },
    { name: 'trainedAt', type: 'date', label: '学习时间', required: true },
    { name: 'learnt', type: 'number', label: '学过的诉求数', required: true },
    // Hash of the content: a process sees at once whether what it holds is still the newest.
    { name: 'fingerprint', type: 'text', label: '指纹', required: true },
    { name: 'content', type: 'textarea', label: '内容', required: true },
  ],
});
