import type { CollectionConfig } from 'payload';
import { stepSubjectLabels } from '@/domain/neighbourhood/record-step';
import { optionsOf } from '@/domain/organization';
import { placeFields } from '../shared/place-fields';
import { stepFields } from '../shared/step-fields';
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
    ...stepFields(),
  ],
};
