import type { CollectionConfig } from 'payload';
import { declarationVerbs } from '@/admin/service/records/conflict-verbs';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import { optionsOf } from '@/domain/organization';
import { declarationStateLabels, relationLabels } from '@/domain/service/records/labels';
import { placeFields } from '../shared/place-fields';
import { byVerbsOnly, seenDeclarations } from './record-access';

/** 亲属和利害关系: who does not decide about whose records; ended with a reason, never deleted. */
export const conflictDeclarations: CollectionConfig = {
  slug: 'conflict-declarations',
  endpoints: verbEndpoints('conflict-declarations', declarationVerbs),
  labels: { singular: '回避关系', plural: '回避关系' },
  admin: {
    group: '党员服务',
    description:
      '党员和谁是夫妻、亲属或有利害关系：登记以后，两个人互相都不能审核对方的服务记录。本人登记，或由支部、社区登记；解除要写原因，记录保留。',
    useAsTitle: 'memberName',
    defaultColumns: ['memberName', 'otherName', 'relation', 'state', 'declaredAt', 'declaredByName'],
    listSearchableFields: ['memberName', 'otherName'],
  },
  defaultSort: '-declaredAt',
  access: { ...byVerbsOnly, read: seenDeclarations },
  fields: [
    verbBarField(),
    {
      name: 'member',
      type: 'relationship',
      relationTo: 'party-members',
      label: '党员',
      required: true,
      index: true,
      maxDepth: 0,
    },
    { name: 'memberName', type: 'text', label: '姓名', required: true },
    ...placeFields({ lowest: 'building', required: 'community' }),
    { name: 'otherName', type: 'text', label: '和谁', required: true, maxLength: 50 },
    {
      name: 'otherMember',
      type: 'relationship',
      relationTo: 'party-members',
      label: '对方在党员名册里的一条',
      index: true,
      maxDepth: 0,
      admin: { description: '没有选的，按姓名对。' },
    },
    {
      name: 'relation',
      type: 'select',
      label: '什么关系',
      required: true,
      options: optionsOf(relationLabels),
    },
    {
      name: 'state',
      type: 'select',
      label: '状态',
      required: true,
      options: optionsOf(declarationStateLabels),
    },
    { name: 'note', type: 'text', label: '说明', maxLength: 200 },
    { name: 'declaredAt', type: 'date', label: '登记时间', required: true },
    { name: 'declaredByName', type: 'text', label: '谁登记的', required: true },
    { name: 'byMember', type: 'checkbox', label: '本人登记', defaultValue: false },
    { name: 'endedAt', type: 'date', label: '解除时间' },
    { name: 'endedByName', type: 'text', label: '谁解除的' },
    { name: 'endReason', type: 'text', label: '解除的原因', maxLength: 200 },
  ],
};
