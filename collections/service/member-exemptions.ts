import type { CollectionConfig } from 'payload';
import { exemptionVerbs } from '@/admin/service/members/exemption-verbs';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import { exemptionLabels, optionsOf } from '@/domain/organization';
import { exemptionStateLabels } from '@/domain/service/members/labels';
import { filesField } from '../property/beside';
import { asDay } from '../shared/as-day';
import { placeFields } from '../shared/place-fields';
import { seenExemptions } from './member-access';
import { byVerbsOnly } from './record-access';

/** 不参加评星: who is exempt from the rating, by which decision and paper, from when until when; ended, never deleted. */
export const memberExemptions: CollectionConfig = {
  slug: 'member-exemptions',
  endpoints: verbEndpoints('member-exemptions', exemptionVerbs),
  labels: { singular: '不参加评星的决定', plural: '不参加评星的决定' },
  admin: {
    group: '组织架构',
    description:
      '年老体弱、生病等可以由会议决定不参加评星。写清决定和起止日期，附上决定的文件；病情只有管名册的人看得到。',
    useAsTitle: 'memberName',
    defaultColumns: ['memberName', 'reason', 'decision', 'from', 'until', 'state'],
    listSearchableFields: ['memberName', 'decision'],
  },
  defaultSort: '-from',
  access: { ...byVerbsOnly, read: seenExemptions },
  indexes: [{ fields: ['member', 'from'] }],
  fields: [
    verbBarField(),
    filesField,
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
    {
      name: 'reason',
      type: 'select',
      label: '原因',
      required: true,
      options: optionsOf(exemptionLabels),
    },
    { name: 'decision', type: 'text', label: '会议决定', required: true, maxLength: 300 },
    { name: 'decidedOn', type: 'date', label: '决定日期', required: true, admin: asDay },
    { name: 'from', type: 'date', label: '从哪天起', required: true, admin: asDay },
    {
      name: 'until',
      type: 'date',
      label: '到哪天（含）',
      admin: { ...asDay, description: '不填就是一直到有人结束它。' },
    },
    {
      name: 'state',
      type: 'select',
      label: '状态',
      required: true,
      index: true,
      options: optionsOf(exemptionStateLabels),
    },
    { name: 'actorName', type: 'text', label: '谁登记的', required: true },
    { name: 'endedAt', type: 'date', label: '结束时间' },
    { name: 'endedByName', type: 'text', label: '谁结束的' },
    { name: 'endReason', type: 'text', label: '结束的原因', maxLength: 200 },
    ...placeFields({ lowest: 'building', required: 'community' }),
  ],
};
