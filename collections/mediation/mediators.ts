import type { CollectionConfig } from 'payload';
import { anyOf, nobody, own } from '@/access';
import { mediatorVerbs } from '@/admin/mediation/registry-verbs';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import { disputeTypeLabels, mediatorKindLabels, mediatorStateLabels } from '@/domain/mediation/labels';
import { askTiesAgain } from '@/domain/mediation/registry/ask-ties';
import { refuseOwnAccount } from '@/domain/mediation/registry/guard-chain';
import { checkDaysOff, checkWeeklyHours } from '@/domain/mediation/rules/availability';
import { optionsOf } from '@/domain/organization';
import { belongsTo } from '../property/belongs-to';
import { audited } from '../shared/audited';
import { byVerbOnly } from '../shared/by-verb-only';
import { keptByOrganization, madeByOrganization } from './access';

/** 调解员: who mediates what, in which language, when; what came of their cases is counted, never typed. */
export const mediators: CollectionConfig = audited({
  slug: 'mediators',
  endpoints: verbEndpoints('mediators', mediatorVerbs),
  labels: { singular: '调解员', plural: '调解员' },
  admin: {
    group: '大调解',
    description:
      '调解员的擅长、语言、时间会出现在当事人的调解菜单上。成功率按案件自动统计。停止调解、恢复用页面上的按钮，要写原因。',
    useAsTitle: 'name',
    defaultColumns: ['name', 'organization', 'kind', 'state', 'caseCount', 'settledCount'],
    listSearchableFields: ['name'],
  },
  defaultSort: 'name',
  hooks: { beforeChange: [refuseOwnAccount], afterChange: [askTiesAgain] },
  access: {
    admin: nobody,
    read: anyOf(keptByOrganization(), own()),
    create: madeByOrganization,
    update: keptByOrganization(),
    delete: nobody,
  },
  fields: [
    verbBarField(),
    { name: 'name', type: 'text', label: '姓名', required: true, maxLength: 30 },
    belongsTo('organization', 'mediation-organizations', '调解组织'),
    { name: 'kind', type: 'select', label: '身份', required: true, options: optionsOf(mediatorKindLabels) },
    {
      name: 'fields',
      type: 'select',
      hasMany: true,
      label: '擅长调解',
      options: optionsOf(disputeTypeLabels),
      admin: { description: '不选就是都能调。' },
    },
    {
      name: 'languages',
      type: 'text',
      label: '会说',
      maxLength: 60,
      admin: { description: '例如：普通话、定州话。' },
    },
    { name: 'about', type: 'textarea', label: '介绍（公开）', maxLength: 200 },
    {
      name: 'weeklyHours',
      type: 'textarea',
      label: '每周什么时候能调解',
      maxLength: 500,
      validate: checkWeeklyHours,
      admin: { description: '一天一行，例如：周一 9:00-11:30、14:00-17:00。空着就不会出现在菜单的时间里。' },
    },
    {
      name: 'daysOff',
      type: 'textarea',
      label: '哪些天不能',
      maxLength: 1000,
      validate: checkDaysOff,
      admin: { description: '一段一行，例如：2026-12-01 或 2026-12-01 至 2026-12-03。' },
    },
    { name: 'user', type: 'relationship', relationTo: 'users', label: '账号', index: true, maxDepth: 0 },
    {
      name: 'unit',
      type: 'relationship',
      relationTo: 'units',
      label: '工作单位',
      maxDepth: 0,
      admin: { description: '和当事人同一单位的要回避。' },
    },
    {
      name: 'member',
      type: 'relationship',
      relationTo: 'party-members',
      label: '党员名册里的一条',
      index: true,
      maxDepth: 0,
      admin: { description: '在“回避关系”里登记过的亲属会自动回避。' },
    },
    {
      name: 'relatives',
      type: 'text',
      label: '近亲属姓名',
      maxLength: 200,
      access: { read: async (question) => (await keptByOrganization()(question)) !== false },
      admin: { description: '姓名之间用顿号隔开，只用来查要不要回避，不公开。' },
    },
    {
      name: 'state',
      type: 'select',
      label: '状态',
      required: true,
      defaultValue: 'active',
      index: true,
      options: optionsOf(mediatorStateLabels),
      access: byVerbOnly,
      admin: { readOnly: true },
    },
    { name: 'stateReason', type: 'text', label: '停止的原因', access: byVerbOnly, admin: { readOnly: true } },
    {
      name: 'caseCount',
      type: 'number',
      label: '调完的案件',
      defaultValue: 0,
      access: byVerbOnly,
      admin: { readOnly: true },
    },
    {
      name: 'settledCount',
      type: 'number',
      label: '调解成功',
      defaultValue: 0,
      access: byVerbOnly,
      admin: { readOnly: true },
    },
    { name: 'holdKey', type: 'text', hidden: true, access: { read: () => false } },
  ],
});
