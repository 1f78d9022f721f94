import type { CollectionConfig } from 'payload';
import { consultationMessageLabels, consultationPartyLabels } from '@/domain/neighbourhood/law/labels';
import { optionsOf } from '@/domain/organization';
import { belongsTo } from '../../property/belongs-to';
import { byVerbsOnly, seenOfConsultation } from './access';

/** 咨询的一问一答: append-only; whoever may see the consultation sees them. */
export const legalConsultationMessages: CollectionConfig = {
  slug: 'legal-consultation-messages',
  labels: { singular: '咨询的问答', plural: '咨询的问答' },
  admin: {
    group: '门口的法律服务',
    description: '追问、答复和转办说明。只增不改。',
    useAsTitle: 'kind',
    defaultColumns: ['consultation', 'kind', 'party', 'authorName', 'at'],
  },
  defaultSort: 'at',
  timestamps: false,
  access: { ...byVerbsOnly, read: seenOfConsultation },
  fields: [
    belongsTo('consultation', 'legal-consultations', '咨询'),
    {
      name: 'kind',
      type: 'select',
      label: '内容',
      required: true,
      options: optionsOf(consultationMessageLabels),
    },
    {
      name: 'party',
      type: 'select',
      label: '谁',
      required: true,
      options: optionsOf(consultationPartyLabels),
    },
    { name: 'text', type: 'textarea', label: '文字', required: true, maxLength: 3000 },
    { name: 'authorName', type: 'text', label: '姓名或称呼', required: true },
    { name: 'at', type: 'date', label: '时间', required: true },
  ],
};
