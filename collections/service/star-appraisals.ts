import type { CollectionConfig } from 'payload';
import { byVerbsOnly, shut } from './star-access';
import { group } from './star-fields';

/**
 * 民主评议票: one grade for one member, without who gave it, without a time, under an id that tells no order. Counted into the result when
 * the appraisal ends, and gone then.
 */
export const starAppraisals: CollectionConfig = {
  slug: 'star-appraisals',
  labels: { singular: '评议票', plural: '评议票' },
  admin: { group, description: '无记名的评议票。截止时计入结果，随即销毁。', hidden: true },
  timestamps: false,
  access: shut,
  indexes: [{ fields: ['round', 'subject'] }],
  fields: [
    { name: 'round', type: 'text', required: true },
    { name: 'subject', type: 'text', required: true },
    { name: 'grade', type: 'number', required: true },
  ],
};

/** 已评登记: that a member has appraised in a round, once: the unique index keeps a second time out. */
export const starAppraisalParticipations: CollectionConfig = {
  slug: 'star-appraisal-participations',
  labels: { singular: '已评登记', plural: '已评登记' },
  admin: { group, description: '谁已经评过了。一人一次，由数据库保证；评了什么不在这里。', hidden: true },
  timestamps: false,
  access: { ...byVerbsOnly, ...shut },
  indexes: [{ fields: ['round', 'appraiser'], unique: true }],
  fields: [
    { name: 'round', type: 'text', required: true },
    { name: 'appraiser', type: 'text', required: true },
    { name: 'organization', type: 'text', required: true },
    // A paper was handed in instead; what stands on it is entered without a name.
    { name: 'onPaper', type: 'checkbox', defaultValue: false },
  ],
};
