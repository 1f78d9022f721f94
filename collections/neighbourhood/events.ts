import type { CollectionConfig } from 'payload';
import { stepSubjectLabels } from '@/domain/neighbourhood/record-step';
import { optionsOf } from '@/domain/organization';
import { placeFields } from '../shared/place-fields';
import { byVerbsOnly, keepsForces } from './access';
import { group } from './parts';

/** 邻里力量记录: what was done with associations, family events, appraisals and visits; append-only, and it names no family. */
export const neighbourhoodEvents: CollectionConfig = {
  slug: 'neighbourhood-events',
  labels: { singular: '邻里力量记录', plural: '邻里力量记录' },
  admin: {
    group,
    description: '协会、红白事、评议、走访的每一步：谁、何时、做了什么。只增不改，不写是哪一家。',
    useAsTitle: 'label',
    defaultColumns: ['label', 'subjectKind', 'detail', 'actorName', 'at'],
    listSearchableFields: ['label', 'actorName'],
  },
  defaultSort: '-at',
  timestamps: false,
  access: { ...byVerbsOnly, read: keepsForces },
  fields: [
    {
      name: 'subjectKind',
      type: 'select',
      label: '哪一类',
      required: true,
      options: optionsOf(stepSubjectLabels),
    },
    { name: 'subject', type: 'text', label: '哪一条', required: true, index: true },
    ...placeFields({ lowest: 'building' }),
    { name: 'at', type: 'date', label: '时间', required: true, index: true },
    { name: 'label', type: 'text', label: '动作', required: true },
    { name: 'detail', type: 'textarea', label: '内容' },
    { name: 'reason', type: 'textarea', label: '原因' },
    { name: 'actor', type: 'relationship', relationTo: 'users', label: '操作账号', maxDepth: 0 },
    { name: 'actorName', type: 'text', label: '操作人', required: true },
  ],
};
