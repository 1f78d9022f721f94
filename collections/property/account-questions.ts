import type { CollectionConfig } from 'payload';
import { questionVerbs } from '@/admin/property/self-management/question-verbs';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import { optionsOf } from '@/domain/organization';
import { questionStateLabels } from '@/domain/property/labels';
import { placeFields } from '../shared/place-fields';
import { byVerbsOnly, seenQuestions } from './access';
import { belongsTo } from './belongs-to';
import { historyField } from './beside';

/** 账目提问: what a resident asks about a line, and the answer; public without the name unless the asker wishes it. */
export const accountQuestions: CollectionConfig = {
  slug: 'account-questions',
  endpoints: verbEndpoints('account-questions', questionVerbs),
  labels: { singular: '账目提问', plural: '账目提问' },
  admin: {
    group: '红色物业',
    description:
      '居民对某一笔账的提问和回答，对外公开，不写提问人的名字（本人愿意的除外）。到期没有回答的会列在待办里；隐藏要写原因，公开页面上留“已隐藏”和原因。',
    useAsTitle: 'text',
    defaultColumns: ['text', 'compound', 'state', 'dueAt', 'askedAt'],
    listSearchableFields: ['text', 'answer'],
  },
  defaultSort: '-askedAt',
  access: { ...byVerbsOnly, read: seenQuestions },
  indexes: [{ fields: ['state', 'dueAt'] }],
  fields: [
    verbBarField(),
    historyField,
    belongsTo('line', 'account-lines', '哪一笔账'),
    belongsTo('book', 'compound-accounts', '账本'),
    ...placeFields({ lowest: 'compound', required: 'compound' }),
    { name: 'text', type: 'textarea', label: '提问', required: true, maxLength: 500 },
    {
      name: 'state',
      type: 'select',
      label: '状态',
      required: true,
      options: optionsOf(questionStateLabels),
    },
    { name: 'askedAt', type: 'date', label: '提问时间', required: true },
    { name: 'dueAt', type: 'date', label: '最迟回答时间', required: true },
    { name: 'answer', type: 'textarea', label: '回答', maxLength: 1000 },
    { name: 'answeredAt', type: 'date', label: '回答时间' },
    { name: 'answeredByName', type: 'text', label: '回答人' },
    { name: 'hiddenReason', type: 'text', label: '隐藏的原因', maxLength: 300 },
    { name: 'hiddenAt', type: 'date', label: '隐藏时间' },
    {
      name: 'shownName',
      type: 'text',
      label: '公开的称呼',
      maxLength: 30,
      admin: { description: '本人愿意公开时才有。' },
    },
    // Who asked is nobody's business but their own: neither the panel nor the API tells.
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'users',
      required: true,
      index: true,
      maxDepth: 0,
      hidden: true,
      access: { read: () => false },
    },
    // The first, second … question of a person about a line: of two at once only one takes the next number, and the next is
    // asked when the last is answered. (A key that an answer frees would say so directly; see compound-managements.)
    {
      name: 'turnKey',
      type: 'text',
      unique: true,
      required: true,
      hidden: true,
      access: { read: () => false },
    },
  ],
};
