import type { CollectionConfig } from 'payload';
import { nobody, role } from '@/access';
import { appendOnly } from './append-only';

/** What was done, by whom, when and to what. Rows are added by `recordEvent` only and never change, apart from the number of their seal. */
export const auditEvents: CollectionConfig = {
  slug: 'audit-events',
  labels: { singular: '操作记录', plural: '操作记录' },
  admin: {
    group: '系统',
    description: '每一次重要操作的记录，只能查看，不能修改或删除。定期封存，改动会被发现。',
    useAsTitle: 'at',
    defaultColumns: ['at', 'actorName', 'action', 'subjectCollection', 'summary', 'seal'],
    listSearchableFields: ['action', 'actorName', 'subjectId'],
  },
  access: { create: nobody, read: role('administrator'), update: nobody, delete: nobody },
  defaultSort: '-at',
  timestamps: false,
  fields: [
    {
      name: 'at',
      type: 'date',
      label: '时间',
      required: true,
      index: true,
      admin: { date: { displayFormat: 'yyyy-MM-dd HH:mm:ss' } },
    },
    {
      name: 'action',
      type: 'text',
      label: '操作',
      required: true,
      index: true,
      admin: { components: { Cell: '/src/admin/accounts/AuditCells#ActionCell' } },
    },
    { name: 'actor', type: 'relationship', relationTo: 'users', label: '账号', index: true, maxDepth: 0 },
    {
      name: 'actorName',
      type: 'text',
      label: '操作人',
      admin: { components: { Cell: '/src/admin/accounts/AuditCells#ActorCell' } },
    },
    { name: 'via', type: 'text', label: '途径' },
    { name: 'address', type: 'text', label: '网络地址' },
    { name: 'requestId', type: 'text', label: '请求编号' },
    {
      name: 'subjectCollection',
      type: 'text',
      label: '对象类别',
      required: true,
      admin: { components: { Cell: '/src/admin/accounts/AuditCells#ThingCell' } },
    },
    { name: 'subjectId', type: 'text', label: '对象编号', required: true, index: true },
    {
      name: 'summary',
      type: 'text',
      label: '说明',
      admin: { components: { Cell: '/src/admin/accounts/AuditCells#SummaryCell' } },
    },
    { name: 'changes', type: 'text', label: '改动的字段' },
    {
      name: 'seal',
      type: 'number',
      label: '封存编号',
      index: true,
      admin: { components: { Cell: '/src/admin/accounts/AuditCells#SealCell' } },
    },
  ],
  hooks: appendOnly,
};
