import type { CollectionConfig, Field } from 'payload';
import { optionsOf } from '@/domain/organization';
import { majorityLabels } from '@/domain/voting/labels';
import { hundredthsField } from '../property/hundredths-field';
import { placeFields } from '../shared/place-fields';
import { byVerbsOnly, seenResults } from './access';
import { ofVote } from './of-vote';

const whole = (name: string, label: string): Field => ({ name, type: 'number', label, required: true });

/** 表决结果: what the closing counted, written once in the transaction that closed the vote. */
export const voteResults: CollectionConfig = {
  slug: 'vote-results',
  labels: { singular: '表决结果', plural: '表决结果' },
  admin: {
    group: '民主协商',
    description: '截止时一次算好写下，不再改动。证书和公布文件都出自这里。',
    useAsTitle: 'id',
    defaultColumns: ['vote', 'participatingUnits', 'participatingArea', 'participatingHeads'],
    hidden: true,
  },
  defaultSort: '-countedAt',
  timestamps: false,
  access: { ...byVerbsOnly, read: seenResults },
  fields: [
    { ...ofVote(), unique: true },
    whole('units', '名册户数'),
    hundredthsField('totalArea', '名册总面积（平方米）', { required: true }),
    whole('totalHeads', '名册总人数'),
    whole('participatingUnits', '参与户数'),
    hundredthsField('participatingArea', '参与面积（平方米）', { required: true }),
    whole('participatingHeads', '参与人数'),
    whole('ballots', '有效票'),
    { name: 'hash', type: 'text', label: '公布文件的校验值（SHA-256）', required: true },
    { name: 'countedAt', type: 'date', label: '计票时间', required: true },
    ...placeFields({ lowest: 'compound' }),
  ],
};

/** 事项结果: the same for one item. */
export const voteItemResults: CollectionConfig = {
  slug: 'vote-item-results',
  labels: { singular: '事项结果', plural: '事项结果' },
  admin: {
    group: '民主协商',
    description: '每一项同意、反对、弃权的面积和人数，通过没通过。',
    useAsTitle: 'title',
    defaultColumns: ['number', 'title', 'vote', 'adopted'],
    hidden: true,
  },
  defaultSort: 'number',
  timestamps: false,
  access: { ...byVerbsOnly, read: seenResults },
  indexes: [{ fields: ['vote', 'number'], unique: true }],
  fields: [
    ofVote(),
    whole('number', '第几项'),
    { name: 'title', type: 'text', label: '事项', required: true },
    {
      name: 'majority',
      type: 'select',
      label: '通过标准',
      required: true,
      options: optionsOf(majorityLabels),
    },
    whole('participatingUnits', '参与户数'),
    hundredthsField('participatingArea', '参与面积（平方米）', { required: true }),
    whole('participatingHeads', '参与人数'),
    { name: 'held', type: 'checkbox', label: '参与达到法定比例', defaultValue: false },
    whole('forUnits', '同意户数'),
    hundredthsField('forArea', '同意面积（平方米）', { required: true }),
    whole('forHeads', '同意人数'),
    whole('againstUnits', '反对户数'),
    hundredthsField('againstArea', '反对面积（平方米）', { required: true }),
    whole('againstHeads', '反对人数'),
    whole('abstainUnits', '弃权户数'),
    hundredthsField('abstainArea', '弃权面积（平方米）', { required: true }),
    whole('abstainHeads', '弃权人数'),
    whole('splitHeads', '几户意见不一、人数不计入任何一边的'),
    { name: 'adopted', type: 'checkbox', label: '通过', defaultValue: false },
    ...placeFields({ lowest: 'compound' }),
  ],
};
