import type { CollectionConfig, FieldAccess } from 'payload';
import { nobody } from '@/access';
import { findingVerbs } from '@/admin/neighbourhood/finding-verbs';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import {
  becameLabels,
  careConsentLabels,
  careStateLabels,
  findingKindLabels,
  findingStateLabels,
} from '@/domain/neighbourhood/visits/labels';
import { optionsOf } from '@/domain/organization';
import { belongsTo } from '../../property/belongs-to';
import { placeFields } from '../../shared/place-fields';
import { byVerbsOnly, seenVisits } from '../access';
import { cipher, group, hiddenText, stepsField } from '../parts';

/** Of a case of mediation only that it is one: rows from before have its number. Asked without a document it is about filters. */
const notOfCase: FieldAccess = ({ doc }) => doc?.becameKind !== 'dispute';

/** 走访发现: what was found at a door, and what became of it. */
export const visitFindings: CollectionConfig = {
  slug: 'visit-findings',
  endpoints: verbEndpoints('visit-findings', findingVerbs),
  labels: { singular: '走访发现', plural: '走访发现' },
  admin: {
    group,
    description: '走访时看到的事：一点就转为诉求、调解、议题，或者当场解决。走访的人和管这一片的人能看。',
    useAsTitle: 'number',
    defaultColumns: ['number', 'kind', 'words', 'householdName', 'state', 'becameNumber', 'at'],
    listSearchableFields: ['number', 'words', 'householdName'],
  },
  defaultSort: '-at',
  forceSelect: { becameKind: true },
  access: { ...byVerbsOnly, read: seenVisits },
  fields: [
    verbBarField(),
    stepsField,
    { name: 'number', type: 'text', label: '编号', required: true, unique: true },
    belongsTo('visit', 'visits', '走访'),
    { name: 'stop', type: 'text', required: true, admin: { hidden: true } },
    { name: 'household', type: 'text', required: true, index: true, admin: { hidden: true } },
    { name: 'householdName', type: 'text', label: '哪一户', required: true },
    ...placeFields({ lowest: 'building', required: 'community' }),
    { name: 'walker', type: 'relationship', relationTo: 'users', label: '账号', index: true, maxDepth: 0 },
    { name: 'walkerName', type: 'text', label: '谁走访', required: true },
    // Whoever stood at the door, who may be a colleague of whoever planned the round; rows from before have none.
    { name: 'notedBy', type: 'relationship', relationTo: 'users', label: '记的人的账号', maxDepth: 0 },
    { name: 'notedByName', type: 'text', label: '谁记的' },
    {
      name: 'kind',
      type: 'select',
      label: '看到什么',
      required: true,
      options: optionsOf(findingKindLabels),
    },
    { name: 'words', type: 'textarea', label: '情况', maxLength: 1000 },
    {
      name: 'state',
      type: 'select',
      label: '状态',
      required: true,
      index: true,
      options: optionsOf(findingStateLabels),
    },
    { name: 'at', type: 'date', label: '什么时候', required: true, index: true },
    { name: 'month', type: 'text', required: true, admin: { hidden: true } },
    { name: 'becameKind', type: 'select', label: '转成了', options: optionsOf(becameLabels) },
    { name: 'becameId', type: 'text', index: true, admin: { hidden: true }, access: { read: notOfCase } },
    { name: 'becameNumber', type: 'text', label: '编号（转成的）', access: { read: notOfCase } },
    { name: 'becameAt', type: 'date', label: '什么时候转的' },
    { name: 'becameByName', type: 'text', label: '谁转的' },
    { name: 'outcome', type: 'text', label: '结果' },
    { name: 'outcomeAt', type: 'date', label: '有结果的时间' },
    { name: 'settleNote', type: 'textarea', label: '怎么解决的', maxLength: 300 },
    hiddenText('findingKey', { required: true, unique: true }),
    hiddenText('holdKey'),
  ],
};

const shut = { ...byVerbsOnly, read: nobody };

/** 上次见到人: one row for each household. Read by verbs alone, for those who answer for the place. */
export const householdStandings: CollectionConfig = {
  slug: 'household-standings',
  labels: { singular: '上次见到人', plural: '上次见到人' },
  admin: {
    group,
    description: '每一户上次走访见到人的时间。名单只在手机页面给管这一片的人看。',
    hidden: true,
  },
  timestamps: false,
  access: shut,
  fields: [
    { name: 'household', type: 'text', required: true, unique: true },
    ...placeFields({ lowest: 'building' }),
    { name: 'lastMetAt', type: 'date', required: true, index: true },
    { name: 'lastVisit', type: 'text', required: true },
    { name: 'times', type: 'number', required: true },
  ],
};

/** 要多关心: sensitive, encrypted, with separate consent, for a time. Opened by a verb that logs who looked and why. */
export const householdCares: CollectionConfig = {
  slug: 'household-cares',
  labels: { singular: '要多关心的住户', plural: '要多关心的住户' },
  admin: { group, description: '经本人单独同意记下，加密；看一次记一次，到期删除。', hidden: true },
  access: shut,
  fields: [
    { name: 'household', type: 'text', required: true, index: true },
    ...placeFields({ lowest: 'building' }),
    cipher('personNameCipher', 'name'),
    cipher('marksCipher', 'address'),
    cipher('noteCipher', 'address'),
    { name: 'user', type: 'relationship', relationTo: 'users', index: true, maxDepth: 0 },
    { name: 'state', type: 'select', required: true, options: optionsOf(careStateLabels) },
    { name: 'consentHow', type: 'select', required: true, options: optionsOf(careConsentLabels) },
    { name: 'consentedAt', type: 'date', required: true },
    { name: 'keptUntil', type: 'date', required: true, index: true },
    { name: 'notedByName', type: 'text', required: true },
    { name: 'endedAt', type: 'date' },
    { name: 'careKey', type: 'text', required: true, unique: true },
  ],
};
