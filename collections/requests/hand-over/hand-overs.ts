import type { CollectionConfig } from 'payload';
import { nobody } from '@/access';
import {
  carriedFieldLabels,
  handOverKindLabels,
  handOverStateLabels,
} from '@/domain/requests/hand-over/carried';
import { mayReadNote } from '@/domain/requests/hand-over/may-read-note';
import { optionsOf } from '@/domain/requests/labels';
import { audited } from '../../shared/audited';
import { readWithRequest } from '../access';

/** Requests prepared for mediation: what will be carried along, who confirmed it, and when. Names, never values. */
export const handOvers: CollectionConfig = audited({
  slug: 'hand-overs',
  labels: { singular: '移交', plural: '移交' },
  admin: {
    group: '诉求办理',
    description: '准备移交人民调解的诉求：带去哪些内容、谁确认的。在诉求页面上用“移交调解”办理。',
    useAsTitle: 'carried',
    defaultColumns: ['preparedAt', 'kind', 'request', 'carried', 'preparedByName', 'state'],
  },
  // What the note's access looks at, also where a list asks for other columns.
  forceSelect: { request: true, preparedBy: true },
  access: { create: nobody, read: readWithRequest, update: nobody, delete: nobody },
  defaultSort: '-preparedAt',
  timestamps: false,
  fields: [
    // Request and kind: handed over once, on any database.
    { name: 'key', type: 'text', required: true, unique: true, hidden: true },
    {
      name: 'request',
      type: 'relationship',
      relationTo: 'requests',
      label: '诉求',
      required: true,
      index: true,
      maxDepth: 1,
    },
    { name: 'kind', type: 'select', label: '移交给', required: true, options: optionsOf(handOverKindLabels) },
    {
      name: 'state',
      type: 'select',
      label: '状态',
      required: true,
      index: true,
      options: optionsOf(handOverStateLabels),
    },
    {
      name: 'fields',
      type: 'select',
      hasMany: true,
      label: '带去的内容',
      required: true,
      options: optionsOf(carriedFieldLabels),
    },
    { name: 'carried', type: 'text', label: '带去的内容（说明）', required: true },
    {
      name: 'note',
      type: 'textarea',
      label: '要调解什么',
      required: true,
      maxLength: 500,
      admin: { description: '写的人、承办单位和接收的调解组织能看。' },
      // Without a document it is asked for a query: nobody finds out by filtering what they may not read.
      access: { read: ({ req, doc }) => Boolean(doc) && mayReadNote(req, doc ?? {}) },
    },
    { name: 'preparedBy', type: 'relationship', relationTo: 'users', label: '经办账号', maxDepth: 0 },
    { name: 'preparedByName', type: 'text', label: '经办人', required: true },
    { name: 'preparedAt', type: 'date', label: '移交时间', required: true, index: true },
    { name: 'settledAt', type: 'date', label: '接收或退回的时间' },
    { name: 'returnReason', type: 'textarea', label: '退回的原因', maxLength: 300 },
    { name: 'endedAt', type: 'date', label: '调解有结果的时间' },
  ],
});
