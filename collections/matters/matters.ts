import type { CollectionConfig, Field } from 'payload';
import { matterVerbs } from '@/admin/matters/matter-verbs';
import { fileEndpoint } from '@/admin/property/file-endpoint';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import {
  affectedLabels,
  askingOutcomeLabels,
  matterStateLabels,
  sourceKindLabels,
  stepLabels,
} from '@/domain/matters/labels';
import { optionsOf } from '@/domain/organization';
import { hundredthsField } from '../property/hundredths-field';
import { placeFields } from '../shared/place-fields';
import { byVerbsOnly, seenByPlace } from './access';
import { foundOnVisitField, matterPanelField } from './beside';

const hidden = { hidden: true, access: { read: () => false } } as const;

/** What only some steps write. A form full of empty boxes hides what there is: they are shown once they say something. */
const later: readonly string[] = [
  'owner',
  'dueAt',
  'dueReason',
  'cares',
  'opinionCount',
  'heard',
  'heardAt',
  'resolution',
  'resolvedAt',
  'budget',
  'tasksOpen',
  'tasksConfirmed',
  'cost',
  'affected',
  'askRound',
  'askUntil',
  'asked',
  'answered',
  'outcome',
  'benefit',
  'benefitAt',
  'householdsServed',
  'followUpOn',
  'followedUpAt',
  'endedAt',
  'endReason',
  'backCount',
  'overdueCount',
  'nextCheckAt',
];

function whenSet(field: Field): Field {
  if (!('name' in field) || !later.includes(field.name)) return field;
  const { name } = field;
  const condition = (data: Record<string, unknown>) => Boolean(data[name]);
  // Each kind of field has an `admin` of its own; all of them know a condition.
  return { ...field, admin: { ...field.admin, condition } } as Field;
}

/** 议题: what a neighbourhood wants settled, through the five steps from what was heard to the benefit. */
export const matters: CollectionConfig = {
  slug: 'matters',
  endpoints: [...verbEndpoints('matters', matterVerbs), fileEndpoint('matters')],
  labels: { singular: '议题', plural: '议题' },
  admin: {
    group: '五步工作法',
    description:
      '一件事按五步办：听民意 → 支部议 → 物业管 → 群众评 → 居民享。一步也不能跳；退回要写原因，留下记录。从诉求、评价、走访发起，居民一路都看得到。',
    useAsTitle: 'title',
    defaultColumns: ['title', 'community', 'step', 'state', 'ownerName', 'dueAt', 'number'],
    listSearchableFields: ['number', 'title', 'ownerName', 'branchName'],
  },
  defaultSort: '-openedAt',
  access: { ...byVerbsOnly, read: seenByPlace },
  indexes: [
    { fields: ['community', 'step', 'state'] },
    { fields: ['compound', 'state', 'openedAt'] },
    { fields: ['state', 'openedAt'] },
  ],
  fields: (
    [
      verbBarField(),
      matterPanelField,
      foundOnVisitField,
      { name: 'number', type: 'text', label: '编号', required: true, unique: true },
      { name: 'title', type: 'text', label: '什么事', required: true, maxLength: 60 },
      {
        name: 'step',
        type: 'select',
        label: '第几步',
        required: true,
        index: true,
        options: optionsOf(stepLabels),
      },
      { name: 'state', type: 'select', label: '状态', required: true, options: optionsOf(matterStateLabels) },
      { name: 'about', type: 'textarea', label: '怎么回事', required: true, maxLength: 1000 },
      ...placeFields({ lowest: 'compound', required: 'community' }),
      {
        name: 'branch',
        type: 'relationship',
        relationTo: 'party-organizations',
        label: '由哪个党组织议',
        required: true,
        index: true,
        maxDepth: 0,
      },
      { name: 'branchName', type: 'text', label: '党组织', required: true },
      { name: 'origin', type: 'select', label: '来自', required: true, options: optionsOf(sourceKindLabels) },
      {
        name: 'owner',
        type: 'relationship',
        relationTo: 'users',
        label: '这一步谁负责',
        index: true,
        maxDepth: 0,
      },
      { name: 'ownerName', type: 'text', label: '负责人' },
      { name: 'enteredAt', type: 'date', label: '进入这一步', required: true },
      { name: 'dueAt', type: 'date', label: '这一步的期限', index: true },
      { name: 'dueReason', type: 'textarea', label: '为什么是这一天' },
      { name: 'openedAt', type: 'date', label: '发起时间', required: true, index: true },
      { name: 'openedBy', type: 'relationship', relationTo: 'users', label: '发起账号', maxDepth: 0 },
      { name: 'openedByName', type: 'text', label: '发起人', required: true },
      { name: 'sourceCount', type: 'number', label: '来源件数', defaultValue: 0 },
      { name: 'cares', type: 'number', label: '关心的人数', defaultValue: 0 },
      { name: 'opinionCount', type: 'number', label: '意见条数', defaultValue: 0 },
      { name: 'heard', type: 'textarea', label: '听民意小结', maxLength: 1000 },
      { name: 'heardAt', type: 'date', label: '小结时间' },
      { name: 'meeting', type: 'text', label: '哪次会议定的', ...hidden },
      { name: 'vote', type: 'text', label: '哪次表决定的', ...hidden },
      { name: 'resolution', type: 'textarea', label: '决议', maxLength: 1000 },
      { name: 'resolvedAt', type: 'date', label: '决议时间' },
      hundredthsField('budget', '预算（元）'),
      { name: 'tasksOpen', type: 'number', label: '没办完的任务', defaultValue: 0 },
      { name: 'tasksConfirmed', type: 'number', label: '已确认的任务', defaultValue: 0 },
      hundredthsField('cost', '实际花费（元）'),
      { name: 'affected', type: 'select', label: '请哪些住户评', options: optionsOf(affectedLabels) },
      // Read by the buttons: whether households are asked now.
      { name: 'asking', type: 'text', admin: { hidden: true } },
      { name: 'askRound', type: 'number', label: '群众评的次数', defaultValue: 0 },
      { name: 'askUntil', type: 'date', label: '评价截止' },
      { name: 'asked', type: 'number', label: '请了几户', defaultValue: 0 },
      { name: 'answered', type: 'number', label: '回答的户数', defaultValue: 0 },
      { name: 'outcome', type: 'select', label: '评价结果', options: optionsOf(askingOutcomeLabels) },
      { name: 'toldAt', type: 'date', ...hidden },
      { name: 'benefit', type: 'textarea', label: '办成了什么', maxLength: 1000 },
      { name: 'benefitAt', type: 'date', label: '公布时间' },
      { name: 'householdsServed', type: 'number', label: '受益户数' },
      { name: 'followUpOn', type: 'date', label: '回头看的日期', index: true },
      { name: 'followedUpAt', type: 'date', label: '回头看完成' },
      { name: 'endedAt', type: 'date', label: '结束时间' },
      { name: 'endReason', type: 'textarea', label: '没有通过或取消的原因', maxLength: 500 },
      { name: 'backCount', type: 'number', label: '退回的次数', defaultValue: 0 },
      { name: 'overdueFor', type: 'date', ...hidden },
      { name: 'overdueCount', type: 'number', label: '超期次数', defaultValue: 0 },
      { name: 'nextCheckAt', type: 'date', label: '系统下次检查', index: true },
    ] satisfies Field[]
  ).map(whenSet),
};
