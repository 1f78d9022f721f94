import type { CollectionConfig } from 'payload';
import { nobody } from '@/access';
import { visitVerbs } from '@/admin/neighbourhood/visit-verbs';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import { stopReasonLabels, stopStateLabels, visitStateLabels } from '@/domain/neighbourhood/visits/labels';
import { optionsOf } from '@/domain/organization';
import { belongsTo } from '../../property/belongs-to';
import { asDay } from '../../shared/as-day';
import { placeFields } from '../../shared/place-fields';
import { answersForVisits, byVerbsOnly, seenVisits } from '../access';
import { group, hiddenText, stepsField } from '../parts';

/** 走访: a round of one day, from door to door. */
export const visits: CollectionConfig = {
  slug: 'visits',
  endpoints: verbEndpoints('visits', visitVerbs),
  labels: { singular: '走访', plural: '走访' },
  admin: {
    group,
    description: '谁哪天走哪一片、见到几户。安排和记录在“走访”手机页面；管这一片的人和本人能看，领导看数字。',
    useAsTitle: 'where',
    defaultColumns: ['number', 'where', 'walkerName', 'day', 'state', 'stops', 'met', 'findings'],
    listSearchableFields: ['number', 'where', 'walkerName'],
  },
  defaultSort: '-day',
  access: { ...byVerbsOnly, read: seenVisits },
  fields: [
    verbBarField(),
    stepsField,
    { name: 'number', type: 'text', label: '编号', required: true, unique: true },
    { name: 'walker', type: 'relationship', relationTo: 'users', label: '账号', index: true, maxDepth: 0 },
    { name: 'walkerName', type: 'text', label: '谁走访', required: true },
    { name: 'day', type: 'date', label: '哪天', required: true, index: true, admin: asDay },
    { name: 'month', type: 'text', required: true, admin: { hidden: true } },
    { name: 'where', type: 'text', label: '走哪一片', required: true },
    ...placeFields({ lowest: 'building', required: 'community' }),
    {
      name: 'state',
      type: 'select',
      label: '状态',
      required: true,
      index: true,
      options: optionsOf(visitStateLabels),
    },
    { name: 'stops', type: 'number', label: '几户', defaultValue: 0 },
    { name: 'met', type: 'number', label: '见到人', defaultValue: 0 },
    { name: 'away', type: 'number', label: '没人在家', defaultValue: 0 },
    { name: 'findings', type: 'number', label: '记了几条', defaultValue: 0 },
    { name: 'startedAt', type: 'date', label: '开始' },
    { name: 'endedAt', type: 'date', label: '走完', index: true },
    { name: 'endReason', type: 'text', label: '不走的原因', maxLength: 200 },
    hiddenText('planKey', { required: true, unique: true }),
    hiddenText('holdKey'),
  ],
};

/** 走访的户: a door on a route, and whether somebody was met. */
export const visitStops: CollectionConfig = {
  slug: 'visit-stops',
  labels: { singular: '走访的户', plural: '走访的户' },
  admin: {
    group,
    description: '一次走访要去的户、见没见到人。管这一片的人能看。',
    useAsTitle: 'name',
    defaultColumns: ['name', 'visit', 'state', 'at'],
    listSearchableFields: ['name'],
  },
  defaultSort: 'order',
  timestamps: false,
  access: { ...byVerbsOnly, read: answersForVisits },
  fields: [
    belongsTo('visit', 'visits', '走访'),
    { name: 'household', type: 'text', label: '户', required: true, index: true, admin: { hidden: true } },
    ...placeFields({ lowest: 'building', required: 'community' }),
    { name: 'name', type: 'text', label: '哪一户', required: true },
    { name: 'order', type: 'number', label: '次序', required: true },
    {
      name: 'reason',
      type: 'select',
      label: '为什么去',
      required: true,
      options: optionsOf(stopReasonLabels),
      // Rows from before say who needs care: shown on the phone, to those who may know, and no way to sort or filter by it.
      hidden: true,
      access: { read: nobody },
    },
    { name: 'state', type: 'select', label: '状态', required: true, options: optionsOf(stopStateLabels) },
    { name: 'at', type: 'date', label: '什么时候' },
    // When somebody was met there before this round; what a finding that is taken back leads back to.
    { name: 'metBefore', type: 'date', hidden: true, access: { read: nobody } },
    hiddenText('stopKey', { required: true, unique: true }),
  ],
};
