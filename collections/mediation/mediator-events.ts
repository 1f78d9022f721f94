import type { CollectionConfig } from 'payload';
import { suspensionCauseLabels } from '@/domain/mediation/labels';
import { optionsOf } from '@/domain/organization';
import { belongsTo } from '../property/belongs-to';
import { byVerbsOnly, keptByOrganization } from './access';

/** 调解员记录: when and why somebody was suspended, taken up again or left; append-only. */
export const mediatorEvents: CollectionConfig = {
  slug: 'mediator-events',
  labels: { singular: '调解员记录', plural: '调解员记录' },
  admin: {
    group: '大调解',
    description:
      '调解员什么时候、为什么停止调解，什么时候恢复。泄密、偏袒、侮辱当事人、收受财物的依据人民调解法第十五条。只增不改。',
    useAsTitle: 'label',
    defaultColumns: ['label', 'mediator', 'cause', 'reason', 'actorName', 'at'],
  },
  defaultSort: '-at',
  timestamps: false,
  access: { ...byVerbsOnly, read: keptByOrganization('mediator.organization') },
  fields: [
    belongsTo('mediator', 'mediators', '调解员'),
    { name: 'at', type: 'date', label: '时间', required: true, index: true },
    { name: 'label', type: 'text', label: '动作', required: true },
    { name: 'cause', type: 'select', label: '原因类别', options: optionsOf(suspensionCauseLabels) },
    { name: 'reason', type: 'textarea', label: '原因', required: true, maxLength: 500 },
    { name: 'actor', type: 'relationship', relationTo: 'users', label: '操作账号', maxDepth: 0 },
    { name: 'actorName', type: 'text', label: '操作人', required: true },
  ],
};
