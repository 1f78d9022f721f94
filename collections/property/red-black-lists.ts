import type { CollectionConfig } from 'payload';
import { listVerbs } from '@/admin/property/red-black-verbs';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import { optionsOf } from '@/domain/organization';
import { listStateLabels } from '@/domain/property/red-black/labels';
import { byVerbsOnly, seenLists } from './access';
import { historyField } from './beside';

/** 红黑榜: out of a published round, public only after the time for disputes. */
export const redBlackLists: CollectionConfig = {
  slug: 'red-black-lists',
  endpoints: verbEndpoints('red-black-lists', listVerbs),
  labels: { singular: '红黑榜', plural: '红黑榜' },
  admin: {
    group: '红色物业',
    description:
      '评价公布以后起草，先开始异议期，上榜的企业和社区可以提出异议；期满、异议都答复了才能公布。方法和户数印在榜上。',
    useAsTitle: 'roundName',
    defaultColumns: ['roundName', 'state', 'disputeUntil', 'publishedAt', 'draftedByName'],
  },
  defaultSort: '-createdAt',
  access: { ...byVerbsOnly, read: seenLists('state') },
  fields: [
    verbBarField(),
    historyField,
    { name: 'roundName', type: 'text', label: '哪一次评价', required: true },
    { name: 'round', type: 'text', required: true, index: true, hidden: true, access: { read: () => false } },
    {
      name: 'roundKey',
      type: 'text',
      required: true,
      unique: true,
      hidden: true,
      access: { read: () => false },
    },
    { name: 'method', type: 'textarea', label: '方法', required: true },
    {
      name: 'state',
      type: 'select',
      label: '状态',
      required: true,
      index: true,
      options: optionsOf(listStateLabels),
    },
    { name: 'disputeUntil', type: 'date', label: '异议期到' },
    { name: 'publishedAt', type: 'date', label: '公布时间', index: true },
    { name: 'draftedByName', type: 'text', label: '起草人', required: true },
  ],
};
