import type { CollectionConfig } from 'payload';
import { fileEndpoint } from '@/admin/property/file-endpoint';
import { lineVerbs } from '@/admin/property/self-management/line-verbs';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import { optionsOf } from '@/domain/organization';
import {
  categoryLabels,
  directionLabels,
  fundLabels,
  lineSourceLabels,
  lineStateLabels,
} from '@/domain/property/labels';
import { asDay } from '../shared/as-day';
import { placeFields } from '../shared/place-fields';
import { byVerbsOnly, seenWithCompound } from './access';
import { belongsTo } from './belongs-to';
import { filesField, historyField } from './beside';
import { amountField } from './hundredths-field';

/** 收支明细: one line of a book. A published line is never changed: a correction is a line of its own. */
export const accountLines: CollectionConfig = {
  slug: 'account-lines',
  endpoints: [...verbEndpoints('account-lines', lineVerbs), fileEndpoint('account-lines')],
  labels: { singular: '收支明细', plural: '收支明细' },
  admin: {
    group: '红色物业',
    description: '账本里的一笔一笔。公布以前可以删去，公布以后只能更正；原来的一笔都保留。',
    useAsTitle: 'item',
    defaultColumns: ['on', 'direction', 'item', 'category', 'amount', 'book', 'state'],
    listSearchableFields: ['item', 'counterparty'],
  },
  defaultSort: '-on',
  access: { ...byVerbsOnly, read: seenWithCompound },
  indexes: [{ fields: ['book', 'sequence'], unique: true }],
  fields: [
    verbBarField(),
    filesField,
    historyField,
    belongsTo('book', 'compound-accounts', '账本'),
    ...placeFields({ lowest: 'compound', required: 'compound' }),
    { name: 'fund', type: 'select', label: '资金', required: true, options: optionsOf(fundLabels) },
    { name: 'on', type: 'date', label: '日期', required: true, index: true, admin: asDay },
    {
      name: 'direction',
      type: 'select',
      label: '收支',
      required: true,
      options: optionsOf(directionLabels),
    },
    {
      name: 'category',
      type: 'select',
      label: '类别',
      required: true,
      options: optionsOf(categoryLabels),
    },
    { name: 'item', type: 'text', label: '事项', required: true, maxLength: 100 },
    amountField('amount', '金额'),
    { name: 'counterparty', type: 'text', label: '对方', maxLength: 60 },
    { name: 'state', type: 'select', label: '状态', required: true, options: optionsOf(lineStateLabels) },
    {
      name: 'source',
      type: 'select',
      label: '怎么记的',
      required: true,
      options: optionsOf(lineSourceLabels),
    },
    {
      name: 'corrects',
      type: 'relationship',
      relationTo: 'account-lines',
      label: '更正的是哪一笔',
      index: true,
      maxDepth: 0,
    },
    { name: 'correctionReason', type: 'text', label: '更正的原因', maxLength: 300 },
    { name: 'correctedAt', type: 'date', label: '更正时间' },
    { name: 'enteredBy', type: 'relationship', relationTo: 'users', label: '记账账号', maxDepth: 0 },
    { name: 'enteredByName', type: 'text', label: '记账人', required: true },
    { name: 'sequence', type: 'number', required: true, hidden: true, access: { read: () => false } },
    // What a form or a row of a file sends twice is one line.
    {
      name: 'formKey',
      type: 'text',
      unique: true,
      required: true,
      hidden: true,
      access: { read: () => false },
    },
  ],
};
