import type { CollectionConfig } from 'payload';
import { consultationStateLabels } from '@/domain/neighbourhood/law/labels';
import { optionsOf } from '@/domain/organization';
import { belongsTo } from '../../property/belongs-to';
import { byVerbsOnly, seenOfConsultation } from './access';

/** 咨询的经过: every step, without a word of its content; append-only. */
export const legalConsultationEvents: CollectionConfig = {
  slug: 'legal-consultation-events',
  labels: { singular: '咨询的经过', plural: '咨询的经过' },
  admin: {
    group: '门口的法律服务',
    description: '一件咨询的每一步：谁、何时、做了什么。只增不改，不含咨询的内容。',
    useAsTitle: 'label',
    defaultColumns: ['label', 'consultation', 'actorName', 'at'],
  },
  defaultSort: '-at',
  timestamps: false,
  access: { ...byVerbsOnly, read: seenOfConsultation },
  fields: [
    belongsTo('consultation', 'legal-consultations', '咨询'),
    { name: 'at', type: 'date', label: '时间', required: true },
    { name: 'verb', type: 'text', required: true, hidden: true },
    { name: 'label', type: 'text', label: '动作', required: true },
    {
      name: 'state',
      type: 'select',
      label: '之后的状态',
      required: true,
      options: optionsOf(consultationStateLabels),
    },
    { name: 'detail', type: 'text', label: '说明' },
    {
      name: 'actor',
      type: 'relationship',
      relationTo: 'users',
      label: '操作账号',
      maxDepth: 0,
      admin: { hidden: true },
    },
    { name: 'actorName', type: 'text', label: '操作人', required: true },
  ],
};
