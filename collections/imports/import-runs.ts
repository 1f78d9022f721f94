import type { CollectionConfig, Field } from 'payload';
import { anyOf, nobody, own, role } from '@/access';
import { importKinds, importStatusLabels } from '@/domain/imports';
import { filePurpose, refusedRowPurpose } from '@/domain/imports/purposes';
import { importEndpoints } from './import-endpoints';

const readOnly = { readOnly: true };
const sealed = { create: () => false, read: () => false, update: () => false };

/** One import of a file: its dry run, its progress and its result. Written only by the import itself. */
export const importRuns: CollectionConfig = {
  slug: 'import-runs',
  endpoints: importEndpoints,
  labels: { singular: '导入记录', plural: '导入记录' },
  admin: {
    group: '系统',
    description: '每次导入的检查结果、进度和最后的数字。',
    useAsTitle: 'fileName',
    defaultColumns: ['fileName', 'kind', 'status', 'rowsRead', 'rowsCreated', 'rowsRefused', 'createdAt'],
  },
  defaultSort: '-createdAt',
  access: {
    admin: nobody,
    read: anyOf(role('administrator'), own('startedBy')),
    create: nobody,
    update: nobody,
    delete: nobody,
  },
  fields: [
    {
      name: 'kind',
      type: 'select',
      label: '内容',
      required: true,
      index: true,
      options: Object.entries(importKinds).map(([value, { label }]) => ({ value, label })),
    },
    {
      name: 'channel',
      type: 'relationship',
      relationTo: 'channels',
      label: '渠道',
      index: true,
      maxDepth: 1,
    },
    {
      name: 'accountBook',
      type: 'relationship',
      relationTo: 'compound-accounts',
      label: '账本',
      index: true,
      maxDepth: 1,
    },
    { name: 'vote', type: 'relationship', relationTo: 'votes', label: '表决', index: true, maxDepth: 1 },
    {
      name: 'community',
      type: 'relationship',
      relationTo: 'divisions',
      label: '社区（村）',
      index: true,
      maxDepth: 1,
    },
    { name: 'fileName', type: 'text', label: '文件', required: true },
    {
      name: 'status',
      type: 'select',
      label: '状态',
      required: true,
      index: true,
      options: Object.entries(importStatusLabels).map(([value, label]) => ({ value, label })),
    },
    { name: 'rowsRead', type: 'number', label: '已读行数', defaultValue: 0, admin: readOnly },
    { name: 'rowsCreated', type: 'number', label: '新增', defaultValue: 0, admin: readOnly },
    { name: 'rowsUpdated', type: 'number', label: '更新', defaultValue: 0, admin: readOnly },
    { name: 'rowsUnchanged', type: 'number', label: '没有变化', defaultValue: 0, admin: readOnly },
    { name: 'rowsRefused', type: 'number', label: '有问题的行', defaultValue: 0, admin: readOnly },
    { name: 'rowsTotal', type: 'number', label: '总行数', admin: readOnly },
    { name: 'startedAt', type: 'date', label: '开始时间' },
    { name: 'progressAt', type: 'date', label: '最近进展' },
    { name: 'finishedAt', type: 'date', label: '结束时间' },
    { name: 'message', type: 'text', label: '说明' },
    {
      name: 'startedBy',
      type: 'relationship',
      relationTo: 'users',
      label: '经办人',
      index: true,
      maxDepth: 0,
    },
    { name: 'skipBad', type: 'checkbox', label: '跳过有问题的行', defaultValue: false },
    { name: 'ignoredColumns', type: 'text', label: '没有用到的列' },
    { name: 'isPublic', type: 'checkbox', label: '导入后公开', defaultValue: false },
    { name: 'columns', type: 'textarea', label: '列名对照', admin: readOnly },
    // First line of the file, as JSON; heads the list of refused rows.
    { name: 'headings', type: 'textarea', hidden: true, access: sealed },
    // Whether refused rows can still be fetched.
    {
      name: 'keepsRefused',
      type: 'checkbox',
      label: '可下载有问题的行',
      defaultValue: false,
      admin: readOnly,
    },
  ],
};

/** The run a row belongs to. */
function ofRun(): Field {
  return {
    name: 'run',
    type: 'relationship',
    relationTo: 'import-runs',
    required: true,
    index: true,
    maxDepth: 0,
  };
}

/** What is wrong in the file of a run, one row per place in the file. */
export const importIssues: CollectionConfig = {
  slug: 'import-issues',
  labels: { singular: '导入问题', plural: '导入问题' },
  admin: { group: '系统', hidden: true, useAsTitle: 'message' },
  access: { admin: nobody, read: nobody, create: nobody, update: nobody, delete: nobody },
  fields: [
    ofRun(),
    { name: 'line', type: 'number', label: '行', required: true },
    { name: 'column', type: 'text', label: '列' },
    { name: 'message', type: 'text', label: '问题', required: true },
    // The line itself, with the first of its issues.
    {
      name: 'cellsCipher',
      type: 'textarea',
      hidden: true,
      access: sealed,
      custom: { encrypted: { purpose: refusedRowPurpose } },
    },
  ],
};

/** The uploaded file between dry run and confirmation, in pieces, so that any process can go on with it. */
export const importChunks: CollectionConfig = {
  slug: 'import-chunks',
  labels: { singular: '导入文件', plural: '导入文件' },
  admin: { group: '系统', hidden: true },
  access: { admin: nobody, read: nobody, create: nobody, update: nobody, delete: nobody },
  fields: [
    ofRun(),
    { name: 'position', type: 'number', required: true },
    {
      // Packed and encrypted.
      name: 'content',
      type: 'textarea',
      required: true,
      hidden: true,
      access: sealed,
      custom: { encrypted: { purpose: filePurpose } },
    },
  ],
};
