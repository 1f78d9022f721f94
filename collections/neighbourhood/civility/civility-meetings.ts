import type { CollectionConfig } from 'payload';
import { nobody } from '@/access';
import { civilityVerbs } from '@/admin/neighbourhood/civility-verbs';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import { civilityItemLabels, civilityStateLabels } from '@/domain/neighbourhood/civility/labels';
import { optionsOf } from '@/domain/organization';
import { belongsTo } from '../../property/belongs-to';
import { placeFields } from '../../shared/place-fields';
import { byVerbsOnly, keepsForces, keepsForcesOrOwn, seenForces } from '../access';
import { group, hiddenText, stepsField } from '../parts';

const shut = { ...byVerbsOnly, read: nobody };

/** 文明评议: a meeting of appraisers, from the call to the published result. */
export const civilityMeetings: CollectionConfig = {
  slug: 'civility-meetings',
  endpoints: verbEndpoints('civility-meetings', civilityVerbs),
  labels: { singular: '文明评议', plural: '文明评议' },
  admin: {
    group,
    description: '评议员开会评议好人好事、要当面劝的事。无记名投票，计完票销毁；另一人审核后才公布。',
    useAsTitle: 'title',
    defaultColumns: ['title', 'associationName', 'startsAt', 'state', 'present', 'appraisers', 'items'],
    listSearchableFields: ['number', 'title', 'associationName'],
  },
  defaultSort: '-startsAt',
  access: { ...byVerbsOnly, read: seenForces },
  fields: [
    verbBarField(),
    stepsField,
    { name: 'number', type: 'text', label: '编号', required: true, unique: true },
    { name: 'title', type: 'text', label: '评议什么', required: true, maxLength: 60 },
    belongsTo('association', 'associations', '由谁召集'),
    { name: 'associationName', type: 'text', label: '召集的协会', required: true },
    ...placeFields({ lowest: 'building', required: 'community' }),
    {
      name: 'state',
      type: 'select',
      label: '状态',
      required: true,
      index: true,
      options: optionsOf(civilityStateLabels),
    },
    { name: 'startsAt', type: 'date', label: '开会时间', required: true, index: true },
    { name: 'venue', type: 'text', label: '地点', required: true, maxLength: 80 },
    { name: 'activity', type: 'relationship', relationTo: 'activities', label: '属于哪次活动', maxDepth: 0 },
    { name: 'quorum', type: 'number', label: '到会要达到百分之几', required: true },
    { name: 'appraisers', type: 'number', label: '评议员', required: true },
    { name: 'present', type: 'number', label: '到会', defaultValue: 0 },
    { name: 'items', type: 'number', label: '几项', defaultValue: 0 },
    { name: 'voted', type: 'number', label: '投了票的', defaultValue: 0 },
    { name: 'beganAt', type: 'date', label: '开始评议的时间' },
    { name: 'closedAt', type: 'date', label: '计票的时间' },
    { name: 'minutes', type: 'textarea', label: '会议记录', maxLength: 3000 },
    { name: 'submittedBy', type: 'relationship', relationTo: 'users', label: '送审账号', maxDepth: 0 },
    { name: 'publishedAt', type: 'date', label: '公布时间' },
    { name: 'reviewedByName', type: 'text', label: '谁审核的' },
    { name: 'endReason', type: 'textarea', label: '退回或取消的原因', maxLength: 300 },
    hiddenText('planKey', { required: true, unique: true }),
    hiddenText('holdKey'),
  ],
};

/** 评议事项: whom or what it is about; advice in private stays private. */
export const civilityItems: CollectionConfig = {
  slug: 'civility-items',
  labels: { singular: '评议事项', plural: '评议事项' },
  admin: {
    group,
    description: '评议谁、什么事、票数。红榜本人同意才公开姓名；劝导不公开。',
    useAsTitle: 'subjectName',
    defaultColumns: ['subjectName', 'kind', 'meeting', 'yes', 'no', 'abstain', 'adopted'],
    listSearchableFields: ['subjectName'],
  },
  defaultSort: 'order',
  access: { ...byVerbsOnly, read: keepsForces },
  fields: [
    belongsTo('meeting', 'civility-meetings', '评议'),
    ...placeFields({ lowest: 'building', required: 'community' }),
    { name: 'order', type: 'number', label: '次序', required: true },
    { name: 'kind', type: 'select', label: '哪一类', required: true, options: optionsOf(civilityItemLabels) },
    { name: 'subjectName', type: 'text', label: '评议谁', required: true, maxLength: 40 },
    { name: 'household', type: 'relationship', relationTo: 'households', label: '哪一户', maxDepth: 0 },
    { name: 'words', type: 'textarea', label: '事迹或要劝的事', required: true, maxLength: 500 },
    { name: 'publicConsent', type: 'checkbox', label: '本人同意公开姓名', defaultValue: false },
    { name: 'paperYes', type: 'number', label: '纸票：同意' },
    { name: 'paperNo', type: 'number', label: '纸票：不同意' },
    { name: 'paperAbstain', type: 'number', label: '纸票：弃权' },
    { name: 'yes', type: 'number', label: '同意' },
    { name: 'no', type: 'number', label: '不同意' },
    { name: 'abstain', type: 'number', label: '弃权' },
    { name: 'adopted', type: 'checkbox', label: '通过' },
  ],
};

/** 评议到会: the list of appraisers, frozen when the meeting is called. */
export const civilityAttendances: CollectionConfig = {
  slug: 'civility-attendances',
  labels: { singular: '评议到会', plural: '评议到会' },
  admin: {
    group,
    description: '一次评议的评议员名单、到没到会。',
    useAsTitle: 'personName',
    defaultColumns: ['personName', 'meeting', 'present'],
    listSearchableFields: ['personName'],
  },
  access: { ...byVerbsOnly, read: keepsForcesOrOwn },
  fields: [
    belongsTo('meeting', 'civility-meetings', '评议'),
    ...placeFields({ lowest: 'building', required: 'community' }),
    { name: 'term', type: 'relationship', relationTo: 'association-members', label: '任期', maxDepth: 0 },
    { name: 'personName', type: 'text', label: '姓名', required: true },
    { name: 'user', type: 'relationship', relationTo: 'users', label: '账号', index: true, maxDepth: 0 },
    { name: 'member', type: 'relationship', relationTo: 'party-members', label: '党员', maxDepth: 0 },
    { name: 'household', type: 'relationship', relationTo: 'households', label: '住哪一户', maxDepth: 0 },
    { name: 'present', type: 'checkbox', label: '到会', defaultValue: false },
  ],
};

/** 已投登记: that an appraiser has voted, once: the unique key keeps a second time out. What they voted is not here. */
export const civilityTurns: CollectionConfig = {
  slug: 'civility-turns',
  labels: { singular: '评议已投登记', plural: '评议已投登记' },
  admin: { group, description: '谁投过了。一人一次，由数据库保证；投了什么不在这里。', hidden: true },
  timestamps: false,
  access: shut,
  fields: [
    { name: 'meeting', type: 'text', required: true, index: true },
    { name: 'turnKey', type: 'text', required: true, unique: true },
  ],
};

/** 评议票: one choice about one item, without name and time, under an id that tells no order; gone when they are counted. */
export const civilityBallots: CollectionConfig = {
  slug: 'civility-ballots',
  labels: { singular: '评议票（文明评议）', plural: '评议票（文明评议）' },
  admin: { group, description: '无记名的票。计完票随即销毁。', hidden: true },
  timestamps: false,
  access: shut,
  fields: [
    { name: 'meeting', type: 'text', required: true, index: true },
    { name: 'item', type: 'text', required: true },
    { name: 'choice', type: 'text', required: true },
  ],
};
