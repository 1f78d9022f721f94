import type { CollectionConfig } from 'payload';
import { nobody } from '@/access';
import { linkageVerbs } from '@/admin/organization/people-verbs';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import {
  linkageKindLabels,
  linkageStatusLabels,
  optionsOf,
  prepareLinkage,
  showEvidence,
} from '@/domain/organization';
import { asDay } from '../shared/as-day';
import { audited } from '../shared/audited';
import { byVerbOnly } from '../shared/by-verb-only';
import { placeFields } from '../shared/place-fields';
import { keptByCommunity, seenByStaff } from './place-access';

/** What was promised, by whom and until when, and the evidence stand as they were once the promise was kept or called off. */
const whilePromised = {
  update: ({ doc }: { doc?: { status?: unknown } }) => !doc || doc.status === 'promised',
};

/** Five linkage mechanisms: what organisations promised each other, by when, and what was delivered. */
export const linkages: CollectionConfig = audited({
  slug: 'linkages',
  endpoints: verbEndpoints('linkages', linkageVerbs),
  labels: { singular: '五项联动', plural: '五项联动' },
  admin: {
    group: '组织架构',
    description:
      '组织联建、机制联创、党员联动、服务联做、活动联办：谁和谁约定了什么、什么时候兑现、凭据在哪里。',
    useAsTitle: 'title',
    defaultColumns: ['title', 'kind', 'community', 'dueOn', 'status'],
    listSearchableFields: ['title', 'promised'],
  },
  defaultSort: '-agreedOn',
  access: {
    admin: nobody,
    read: seenByStaff({ lowest: 'compound' }),
    create: keptByCommunity({ lowest: 'compound' }),
    update: keptByCommunity({ lowest: 'compound' }),
    delete: nobody,
  },
  hooks: { beforeValidate: [prepareLinkage], afterChange: [showEvidence] },
  fields: [
    verbBarField(),
    { name: 'title', type: 'text', label: '题目', required: true, maxLength: 100, access: whilePromised },
    {
      name: 'kind',
      type: 'select',
      label: '联动方式',
      required: true,
      index: true,
      options: optionsOf(linkageKindLabels),
      access: whilePromised,
    },
    {
      name: 'parties',
      type: 'relationship',
      relationTo: ['party-organizations', 'units'],
      hasMany: true,
      required: true,
      minRows: 2,
      label: '参加的单位和党组织',
      maxDepth: 0,
      access: whilePromised,
    },
    ...placeFields({ lowest: 'compound', required: 'community' }),
    {
      name: 'agreedOn',
      type: 'date',
      label: '约定日期',
      required: true,
      access: whilePromised,
      admin: asDay,
    },
    {
      name: 'promised',
      type: 'textarea',
      label: '约定做什么',
      required: true,
      maxLength: 1000,
      access: whilePromised,
    },
    {
      name: 'dueOn',
      type: 'date',
      label: '什么时候兑现',
      required: true,
      access: whilePromised,
      admin: asDay,
    },
    {
      name: 'status',
      type: 'select',
      label: '状态',
      required: true,
      defaultValue: 'promised',
      index: true,
      options: optionsOf(linkageStatusLabels),
      access: byVerbOnly,
    },
    { name: 'delivered', type: 'textarea', label: '兑现了什么', maxLength: 1000, access: byVerbOnly },
    { name: 'deliveredOn', type: 'date', label: '兑现日期', access: byVerbOnly, admin: asDay },
    { name: 'evidenceNote', type: 'text', label: '凭据说明', maxLength: 300, access: byVerbOnly },
    {
      name: 'evidence',
      type: 'relationship',
      relationTo: 'media',
      hasMany: true,
      label: '凭据照片',
      maxDepth: 1,
      access: whilePromised,
      admin: { description: '登记兑现以后随这件事项一起公开；请先确认照片里的人同意。' },
    },
    { name: 'cancelReason', type: 'text', label: '取消原因', maxLength: 300, access: byVerbOnly },
    { name: 'public', type: 'checkbox', label: '在社区页面公开', defaultValue: true, index: true },
  ],
});
