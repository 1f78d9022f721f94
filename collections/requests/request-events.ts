import type { CollectionConfig } from 'payload';
import { nobody, role } from '@/access';
import { optionsOf } from '@/domain/requests/labels';
import { stateLabels } from '@/domain/requests/states';
import { readWithRequest } from './access';

/** The timeline of requests: append-only, one row per change, numbered within the request. */
export const requestEvents: CollectionConfig = {
  slug: 'request-events',
  labels: { singular: '办理记录', plural: '办理记录' },
  admin: {
    group: '诉求办理',
    description: '每一步办理的记录：谁、何时、从什么状态到什么状态、为什么。只增不改。',
    useAsTitle: 'label',
    defaultColumns: ['request', 'label', 'from', 'to', 'actorName', 'at'],
    listSearchableFields: ['label', 'actorName'],
  },
  // What the access of `internalNote` looks at, also where a list asks for other columns.
  forceSelect: { verb: true },
  access: { create: nobody, read: readWithRequest, update: nobody, delete: nobody },
  defaultSort: '-at',
  timestamps: false,
  // The number within the request makes two changes from the same state impossible, on any database.
  indexes: [{ fields: ['request', 'sequence'], unique: true }, { fields: ['actor', 'at'] }],
  fields: [
    {
      name: 'request',
      type: 'relationship',
      relationTo: 'requests',
      label: '诉求',
      required: true,
      index: true,
      maxDepth: 0,
    },
    { name: 'sequence', type: 'number', label: '序号', required: true, min: 1 },
    { name: 'at', type: 'date', label: '时间', required: true, index: true },
    { name: 'verb', type: 'text', label: '动作', required: true },
    { name: 'label', type: 'text', label: '步骤', required: true },
    { name: 'from', type: 'select', label: '原状态', options: optionsOf(stateLabels) },
    { name: 'to', type: 'select', label: '新状态', required: true, options: optionsOf(stateLabels) },
    {
      name: 'actor',
      type: 'relationship',
      relationTo: 'users',
      label: '操作账号',
      maxDepth: 0,
      // Also keeps others from finding events by an account.
      access: { read: role('operator', 'supervisor', 'administrator') },
    },
    { name: 'actorName', type: 'text', label: '操作人', required: true },
    { name: 'party', type: 'text', label: '身份', required: true },
    { name: 'unit', type: 'relationship', relationTo: 'units', label: '单位', maxDepth: 0 },
    { name: 'unitName', type: 'text', label: '单位名称' },
    { name: 'note', type: 'textarea', label: '说明', admin: { description: '反映人能看到。' } },
    {
      name: 'internalNote',
      type: 'textarea',
      label: '内部说明',
      admin: { description: '只有工作人员能看到。' },
      // Steps of before hold the note of a hand-over, which is not for everybody who reads the request; without a document it is asked for a
      // query, which would find what is not shown.
      access: { read: ({ doc }) => typeof doc?.verb === 'string' && doc.verb !== 'hand-over' },
    },
    { name: 'dueAt', type: 'date', label: '当时的办理期限' },
    { name: 'dueReason', type: 'text', label: '期限依据' },
    // Hash of verb, person and input: the same call sent twice is recognized. Absent on what the system adds.
    { name: 'inputHash', type: 'text', hidden: true, access: { read: () => false } },
  ],
};
