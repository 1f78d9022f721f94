import type { CollectionConfig } from 'payload';
import { hundredthsField } from '../property/hundredths-field';
import { byVerbsOnly, seenRules } from './star-access';
import { group } from './star-fields';

/** 评星规则: append-only versions; a round names the one it is counted by. */
export const starRuleSets: CollectionConfig = {
  slug: 'star-rule-sets',
  labels: { singular: '评星规则', plural: '评星规则' },
  admin: {
    group,
    description:
      '怎么计分、几分几星。规则只增不改：要改，点菜单里的“新的评星规则”写一个新版本，已经开始的评星还按原来的版本。',
    useAsTitle: 'version',
    defaultColumns: ['version', 'source', 'leastForComparison', 'createdByName', 'createdAt'],
    listSearchableFields: ['version', 'source'],
  },
  defaultSort: '-createdAt',
  access: { ...byVerbsOnly, read: seenRules },
  fields: [
    { name: 'version', type: 'text', label: '版本', required: true, unique: true },
    { name: 'source', type: 'textarea', label: '依据', required: true },
    { name: 'periodKinds', type: 'text', label: '用于哪种周期', required: true },
    hundredthsField('base', '基础分', { required: true }),
    { name: 'items', type: 'textarea', label: '项目（一行一项）', required: true },
    { name: 'thresholds', type: 'text', label: '一星到五星各多少分', required: true },
    { name: 'leastAppraisals', type: 'number', label: '满几人评议才计分', required: true },
    { name: 'leastForComparison', type: 'number', label: '满几人才和别的支部比', required: true },
    { name: 'createdByName', type: 'text', label: '谁写的', required: true },
  ],
};
