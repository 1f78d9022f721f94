import type { CollectionConfig } from 'payload';
import { optionsOf } from '@/domain/organization';
import { paperStateLabels } from '@/domain/service/stars/labels';
import { shut } from './star-access';
import { group, ofRound } from './star-fields';

/**
 * 纸质评议表: a batch of sheets one person has entered, as counts for each member and nothing of a single sheet, until a second person has compared
 * them with the paper, and until they are counted. Without a time, and without the name of anybody who handed one in.
 */
export const starPaperBatches: CollectionConfig = {
  slug: 'star-paper-batches',
  labels: { singular: '纸质评议表', plural: '纸质评议表' },
  admin: {
    group,
    description: '录入的纸质评议表，只有各人各档的票数。另一个人核对以后才计，截止计入结果以后清空。',
    hidden: true,
  },
  timestamps: false,
  access: shut,
  fields: [
    ...ofRound(),
    { name: 'branch', type: 'text', label: '支部', required: true },
    { name: 'branchName', type: 'text', label: '支部名称', required: true },
    {
      name: 'state',
      type: 'select',
      label: '状态',
      required: true,
      options: optionsOf(paperStateLabels),
    },
    { name: 'sheets', type: 'number', label: '几张', required: true },
    { name: 'tally', type: 'textarea', label: '各人各档的票数' },
    { name: 'enteredBy', type: 'relationship', relationTo: 'users', label: '录入账号', maxDepth: 0 },
    { name: 'enteredByName', type: 'text', label: '录入人', required: true },
    { name: 'checkedByName', type: 'text', label: '核对人' },
    { name: 'lastKey', type: 'text', label: '最后一张的表单' },
    { name: 'batchKey', type: 'text', label: '第几批', required: true, unique: true },
  ],
};
