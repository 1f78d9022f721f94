import type { CollectionConfig } from 'payload';
import { choiceByLabels } from '@/domain/mediation/labels';
import { optionsOf } from '@/domain/organization';
import { belongsTo } from '../property/belongs-to';
import { byVerbsOnly, seenByChain } from './access';

/** 当事人的选择: what each side would accept, in order; the latest of each counts. Append-only. */
export const disputeChoices: CollectionConfig = {
  slug: 'dispute-choices',
  labels: { singular: '调解菜单选择', plural: '调解菜单选择' },
  admin: {
    group: '大调解',
    description:
      '双方在调解菜单上选的：人、方法、时间、地点、公不公开，各按先后次序。后一次代替前一次，都留着。',
    useAsTitle: 'words',
    defaultColumns: ['dispute', 'by', 'words', 'at'],
  },
  defaultSort: '-at',
  timestamps: false,
  access: { ...byVerbsOnly, read: seenByChain() },
  fields: [
    belongsTo('dispute', 'disputes', '纠纷'),
    {
      name: 'party',
      type: 'relationship',
      relationTo: 'dispute-parties',
      label: '当事人',
      index: true,
      maxDepth: 0,
    },
    { name: 'by', type: 'select', label: '谁选的', required: true, options: optionsOf(choiceByLabels) },
    // Several with commas, the most wanted first.
    { name: 'mediators', type: 'text', label: '调解员', required: true, admin: { hidden: true } },
    { name: 'slots', type: 'text', label: '时间', required: true, admin: { hidden: true } },
    { name: 'methods', type: 'text', label: '方法', required: true, admin: { hidden: true } },
    { name: 'venues', type: 'text', label: '地点', required: true, admin: { hidden: true } },
    { name: 'openness', type: 'text', label: '公不公开', required: true, admin: { hidden: true } },
    { name: 'words', type: 'textarea', label: '选了什么', required: true },
    { name: 'at', type: 'date', label: '时间', required: true, index: true },
    { name: 'enteredByName', type: 'text', label: '谁代为填写的' },
    {
      name: 'choiceKey',
      type: 'text',
      required: true,
      unique: true,
      hidden: true,
      access: { read: () => false },
    },
  ],
};
