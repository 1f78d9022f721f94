import type { CollectionConfig } from 'payload';
import { optionsOf } from '@/domain/organization';
import { periodKindLabels } from '@/domain/service/stars/labels';
import { hundredthsField } from '../property/hundredths-field';
import { byVerbsOnly, seenResults } from './star-access';
import { group, ofMember, ofRound } from './star-fields';

/**
 * 上期更正: what a later edit of a record, or a plus or minus confirmed too late, would have changed in a result that was announced; counted in the
 * member's next round. Where that result is counted anew or void afterwards, the opposite of what a later one has already.
 */
export const starCorrections: CollectionConfig = {
  slug: 'star-corrections',
  labels: { singular: '上期更正', plural: '上期更正' },
  admin: {
    group,
    description:
      '结果公示以后，服务记录又改了的、加分扣分才核实的。已公示的结果不动，差额列在这里，计入这名党员下一次评星。那一次后来重算或作废的，已计入后一次的差额也在这里冲回。',
    useAsTitle: 'words',
    defaultColumns: ['memberName', 'round', 'itemName', 'points', 'words', 'carriedInto', 'at'],
    listSearchableFields: ['memberName', 'words'],
  },
  defaultSort: '-at',
  timestamps: false,
  access: { ...byVerbsOnly, read: seenResults },
  fields: [
    ...ofRound(),
    ...ofMember(),
    { name: 'record', type: 'text', label: '服务记录或加分扣分', required: true, index: true },
    { name: 'item', type: 'text', label: '项目代号', required: true },
    { name: 'itemName', type: 'text', label: '项目', required: true },
    hundredthsField('raw', '封顶以前差多少', { required: true }),
    hundredthsField('points', '差多少分', { required: true }),
    { name: 'words', type: 'text', label: '怎么改的', required: true },
    { name: 'at', type: 'date', label: '时间', required: true },
    {
      name: 'periodKind',
      type: 'select',
      label: '周期',
      required: true,
      options: optionsOf(periodKindLabels),
    },
    { name: 'periodTo', type: 'date', label: '那一期到哪天', required: true },
    {
      name: 'carriedInto',
      type: 'relationship',
      relationTo: 'star-rounds',
      label: '计入哪一次评星',
      index: true,
      maxDepth: 0,
    },
  ],
};
