import { placeFields } from '@collections/shared/place-fields';
import type { Field, Tab, Where } from 'payload';
import { idOf } from '@/domain/organization';
import { checkRichText } from '@/domain/publishing/check-rich-text';
import { editorRoles } from '@/domain/publishing/editors';
import { noticeCategoryOptions } from '@/domain/publishing/notice-categories';
import { noticeStateOptions } from '@/domain/publishing/notice-states';
import { panelField } from '../shared/panel-field';
import { nobodyWrites, staffOnly } from './notice-access';
import { noticeEditor } from './notice-editor';

const dayAndTime = { date: { pickerAppearance: 'dayAndTime' as const, displayFormat: 'yyyy年M月d日 HH:mm' } };

const content: Tab = {
  label: '内容',
  fields: [
    { name: 'title', type: 'text', label: '标题', required: true, maxLength: 80 },
    {
      name: 'summary',
      type: 'textarea',
      label: '摘要',
      required: true,
      maxLength: 200,
      admin: { description: '一两句话说清什么事、什么时间、影响谁；列表、搜索和订阅里显示的就是这段话。' },
    },
    {
      name: 'body',
      type: 'richText',
      label: '正文',
      required: true,
      editor: noticeEditor,
      hooks: { beforeValidate: [({ value }) => checkRichText(value)] },
    },
    { name: 'cover', type: 'upload', label: '题图', relationTo: 'media', maxDepth: 0 },
    {
      name: 'attachments',
      type: 'upload',
      label: '附件',
      relationTo: 'attachments',
      hasMany: true,
      maxRows: 10,
      maxDepth: 0,
    },
  ],
};

const audience: Tab = {
  label: '发给谁',
  description:
    '选到社区、小区或楼栋，只有那里的居民会在“我的网格”里看到。不选任何地点就是发给全市，只有市级可以。',
  fields: [
    panelField('scopeReminder', '/src/admin/publishing/ScopeReminder#ScopeReminder'),
    ...placeFields({ lowest: 'building', ownPlaces: editorRoles }),
    {
      name: 'moreBuildings',
      type: 'relationship',
      label: '同时发给这些楼栋',
      relationTo: 'buildings',
      hasMany: true,
      maxRows: 30,
      maxDepth: 0,
      filterOptions: ({ data }): Where => ({
        community: { equals: idOf(data?.community) ?? '' },
        id: { not_equals: idOf(data?.building) ?? '' },
      }),
      // Which ones may stand here is checked when the notice is written, in one query.
      validate: () => true,
      admin: {
        allowCreate: false,
        description: '同一个社区（村）里的其他楼栋。',
        condition: (data) => Boolean(data.building),
      },
    },
  ],
};

const timing: Tab = {
  label: '发布安排',
  fields: [
    {
      name: 'publishAt',
      type: 'date',
      label: '发布时间',
      index: true,
      admin: { ...dayAndTime, description: '定时发布用；不填则以点“立即发布”的时间为准。' },
    },
    {
      name: 'expireAt',
      type: 'date',
      label: '到期时间',
      index: true,
      admin: { ...dayAndTime, description: '到时自动从门户撤下；不填则长期展示。' },
    },
    { name: 'pinned', type: 'checkbox', label: '置顶', defaultValue: false },
    {
      name: 'urgent',
      type: 'checkbox',
      label: '紧急公告',
      defaultValue: false,
      admin: { description: '在首页和本辖区页面顶部显示横幅。只用于影响安全或当天生活的事。' },
    },
    {
      name: 'urgentUntil',
      type: 'date',
      label: '横幅显示到',
      admin: { ...dayAndTime, condition: (data) => Boolean(data.urgent) },
    },
  ],
};

/** What editors fill in, on three tabs. */
export const noticeTabs: Field = { type: 'tabs', tabs: [content, audience, timing] };

/** The column beside the form. */
export const noticeSidebar: Field[] = [
  {
    name: 'category',
    type: 'select',
    label: '类别',
    required: true,
    index: true,
    defaultValue: 'general',
    options: noticeCategoryOptions,
    admin: { position: 'sidebar' },
  },
  {
    name: 'source',
    type: 'text',
    label: '发布单位',
    required: true,
    maxLength: 40,
    admin: { position: 'sidebar', description: '例如：明月豪苑社区居民委员会' },
  },
  { name: 'documentNumber', type: 'text', label: '文号', maxLength: 40, admin: { position: 'sidebar' } },
  { name: 'contactPhone', type: 'text', label: '咨询电话', maxLength: 20, admin: { position: 'sidebar' } },
];

const recorded = {
  access: { create: nobodyWrites, update: nobodyWrites },
  admin: { readOnly: true, position: 'sidebar' },
} as const;
const internal = {
  access: { create: nobodyWrites, read: staffOnly, update: nobodyWrites },
  admin: { readOnly: true, position: 'sidebar' },
} as const;
const hidden = {
  access: { create: nobodyWrites, read: staffOnly, update: nobodyWrites },
  admin: { hidden: true },
} as const;

/** What only verbs and hooks write: no form and no API may touch these. */
export const noticeRecord: Field[] = [
  {
    name: 'state',
    type: 'select',
    label: '状态',
    required: true,
    index: true,
    defaultValue: 'draft',
    options: noticeStateOptions,
    ...recorded,
  },
  {
    name: 'level',
    type: 'select',
    label: '范围',
    index: true,
    defaultValue: 'city',
    options: [
      { value: 'city', label: '全市' },
      { value: 'township', label: '乡镇（街道）' },
      { value: 'community', label: '社区（村）' },
      { value: 'grid', label: '网格' },
      { value: 'compound', label: '小区' },
      { value: 'building', label: '楼栋' },
    ],
    ...recorded,
    // Found out when the notice is saved: a new one would say “whole city” whatever is chosen.
    admin: { ...recorded.admin, condition: (data) => Boolean(data?.id) },
  },
  { name: 'publishedAt', type: 'date', label: '首次发布', ...recorded },
  { name: 'returnReason', type: 'textarea', label: '退回原因', ...internal },
  { name: 'withdrawReason', type: 'textarea', label: '撤回原因', ...internal },
  { name: 'author', type: 'relationship', label: '起草人', relationTo: 'users', maxDepth: 0, ...internal },
  {
    name: 'submittedBy',
    type: 'relationship',
    label: '送审人',
    relationTo: 'users',
    maxDepth: 0,
    ...internal,
  },
  {
    name: 'approvedBy',
    type: 'relationship',
    label: '审核人',
    relationTo: 'users',
    maxDepth: 0,
    ...internal,
  },
  {
    name: 'contributors',
    type: 'relationship',
    label: '改稿人',
    relationTo: 'users',
    hasMany: true,
    maxDepth: 0,
    ...hidden,
  },
  {
    name: 'usedMedia',
    type: 'relationship',
    label: '用到的图片',
    relationTo: 'media',
    hasMany: true,
    maxDepth: 0,
    ...hidden,
  },
];
