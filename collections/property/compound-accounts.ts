import type { CollectionConfig } from 'payload';
import { fileEndpoint } from '@/admin/property/file-endpoint';
import { bookVerbs } from '@/admin/property/self-management/book-verbs';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import { optionsOf } from '@/domain/organization';
import { bookStateLabels, fundLabels } from '@/domain/property/labels';
import { placeFields } from '../shared/place-fields';
import { byVerbsOnly, seenWithCompound } from './access';
import { bookLinesField, historyField } from './beside';
import { amountField } from './hundredths-field';

/** 收支公示: the book of one fund of a compound for one month. */
export const compoundAccounts: CollectionConfig = {
  slug: 'compound-accounts',
  endpoints: [...verbEndpoints('compound-accounts', bookVerbs), fileEndpoint('compound-accounts')],
  labels: { singular: '收支账本', plural: '收支公示' },
  admin: {
    group: '红色物业',
    description:
      '每个小区每个月、每项资金一本账：月初余额、一笔一笔的收支、月末余额。在小区页面上点“新开一本账”；记完核对后公布，公布以后只能更正，更正前后都看得到。',
    useAsTitle: 'title',
    defaultColumns: ['title', 'compound', 'state', 'income', 'spending', 'closing'],
    listSearchableFields: ['title', 'month'],
  },
  defaultSort: '-month',
  access: { ...byVerbsOnly, read: seenWithCompound },
  indexes: [{ fields: ['compound', 'fund', 'month'], unique: true }, { fields: ['state', 'month'] }],
  fields: [
    verbBarField(),
    bookLinesField,
    historyField,
    { name: 'title', type: 'text', label: '账本', required: true },
    ...placeFields({ lowest: 'compound', required: 'compound' }),
    { name: 'fund', type: 'select', label: '资金', required: true, options: optionsOf(fundLabels) },
    { name: 'month', type: 'text', label: '月份', required: true, index: true },
    { name: 'state', type: 'select', label: '状态', required: true, options: optionsOf(bookStateLabels) },
    amountField('opening', '开账时的月初余额'),
    amountField('carriedIn', '以前各月更正带来的调整'),
    amountField('income', '收入'),
    amountField('spending', '支出'),
    amountField('closing', '月末余额'),
    {
      name: 'explanation',
      type: 'textarea',
      label: '和上月（下月）接不上的说明',
      maxLength: 500,
      admin: { description: '会和两个数一起公开。' },
    },
    { name: 'openedByName', type: 'text', label: '开账人', required: true },
    { name: 'publishedAt', type: 'date', label: '公布时间', index: true },
    { name: 'publishedByName', type: 'text', label: '公布人' },
    { name: 'correctedAt', type: 'date', label: '最近更正时间' },
    // Two people at once take different numbers for their lines.
    { name: 'lineCount', type: 'number', required: true, hidden: true, access: { read: () => false } },
  ],
};
