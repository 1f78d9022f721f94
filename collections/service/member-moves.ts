import type { CollectionConfig, Field } from 'payload';
import { memberMoveVerbs } from '@/admin/service/members/move-verbs';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import { optionsOf } from '@/domain/organization';
import { memberMoveKindLabels, memberMoveStateLabels } from '@/domain/service/members/labels';
import { asDay } from '../shared/as-day';
import { placeFields } from '../shared/place-fields';
import { seenMoves } from './member-access';
import { byVerbsOnly } from './record-access';

const organization = (name: string, label: string): Field => ({
  name,
  type: 'relationship',
  relationTo: 'party-organizations',
  label,
  index: true,
  maxDepth: 0,
  admin: { hidden: true },
});

/** Where the member stood before; the ordinary columns say where the move leads, or where somebody left. */
const placeBefore: Field[] = (
  [
    ['fromTownship', 'divisions', '原乡镇（街道）'],
    ['fromCommunity', 'divisions', '原社区（村）'],
    ['fromGrid', 'grids', '原网格'],
    ['fromCompound', 'compounds', '原小区'],
    ['fromBuilding', 'buildings', '原楼栋'],
  ] as const
).map(([name, relationTo, label]) => ({
  name,
  type: 'relationship',
  relationTo,
  label,
  index: true,
  maxDepth: 0,
}));

/** 组织关系变动: where a member belonged, since when and why; one line for each change, never changed again once it is done. */
export const memberMoves: CollectionConfig = {
  slug: 'member-moves',
  endpoints: verbEndpoints('member-moves', memberMoveVerbs),
  labels: { singular: '党员转接', plural: '党员转接' },
  admin: {
    group: '组织架构',
    description:
      '党员入册、转接、转出、转回的记录。转到别的社区（村）要对方接收才算数；没接收以前，党员还在原来的党组织。',
    useAsTitle: 'memberName',
    defaultColumns: ['memberName', 'kind', 'fromName', 'toName', 'movedOn', 'state'],
    listSearchableFields: ['memberName', 'letter'],
  },
  defaultSort: '-createdAt',
  access: { ...byVerbsOnly, read: seenMoves },
  // Where a member was on a day.
  indexes: [{ fields: ['member', 'movedOn'] }],
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
    {
      name: 'kind',
      type: 'select',
      label: '变动',
      required: true,
      options: optionsOf(memberMoveKindLabels),
    },
    {
      name: 'state',
      type: 'select',
      label: '状态',
      required: true,
      index: true,
      options: optionsOf(memberMoveStateLabels),
    },
    // Names besides: whoever receives a member may not read the organisation they come from.
    organization('from', '原党组织（名册）'),
    organization('to', '现党组织（名册）'),
    { name: 'fromName', type: 'text', label: '原党组织' },
    { name: 'toName', type: 'text', label: '现党组织' },
    { name: 'outside', type: 'text', label: '外地、外单位的党组织', maxLength: 100 },
    { name: 'movedOn', type: 'date', label: '从哪天起', required: true, admin: asDay },
    { name: 'letter', type: 'text', label: '介绍信编号', maxLength: 50 },
    { name: 'reason', type: 'text', label: '原因', maxLength: 300 },
    { name: 'actorName', type: 'text', label: '经办人' },
    { name: 'decidedAt', type: 'date', label: '对方答复时间' },
    { name: 'decidedByName', type: 'text', label: '对方经办人' },
    { name: 'decisionReason', type: 'text', label: '没有接收、撤回的原因', maxLength: 300 },
    ...placeFields({ lowest: 'building' }),
    ...placeBefore,
  ],
};
