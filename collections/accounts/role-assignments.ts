import type { CollectionConfig } from 'payload';
import { anyOf, nobody, own, role, roleNames, roles, scopeKinds, scopeLabels } from '@/access';
import { now } from '@/shared/clock';
import { audited } from '../shared/audited';
import { byVerbOnly } from '../shared/by-verb-only';
import { grantEndpoints } from './grant-endpoints';
import { keepGrantHonest } from './grant-rules';
import { scopeFields, settleScope } from './role-scope';

/** Who holds which role, where, and from when to when. A role is ended by giving it an end, never deleted. */
export const roleAssignments: CollectionConfig = audited({
  slug: 'role-assignments',
  labels: { singular: '角色授权', plural: '角色授权' },
  admin: {
    group: '账号与权限',
    description: '谁在什么范围内担任什么角色、从何时到何时。角色到期或结束后保留记录，不删除。',
    useAsTitle: 'holder',
    defaultColumns: ['user', 'role', 'scopeKind', 'from', 'until'],
    listSearchableFields: ['role'],
    components: { edit: { beforeDocumentControls: ['/src/admin/accounts/GrantVerbs#GrantVerbs'] } },
  },
  access: {
    create: role('administrator'),
    read: anyOf(role('administrator'), own('user')),
    update: role('administrator'),
    delete: nobody,
  },
  defaultSort: '-from',
  endpoints: grantEndpoints,
  indexes: [{ fields: ['user', 'until'] }],
  fields: [
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'users',
      label: '账号',
      required: true,
      index: true,
      maxDepth: 1,
    },
    // The name of the account, as the title of the document: Payload would show the code of a role.
    {
      name: 'holder',
      type: 'text',
      label: '持有人',
      virtual: 'user.name',
      admin: { hidden: true, disableListColumn: true, disableListFilter: true },
    },
    {
      name: 'role',
      type: 'select',
      label: '角色',
      required: true,
      index: true,
      enumName: 'role_name',
      options: roleNames.map((value) => ({ value, label: roles[value].label })),
    },
    {
      name: 'scopeKind',
      type: 'select',
      label: '范围类型',
      required: true,
      enumName: 'role_scope_kind',
      options: scopeKinds.map((value) => ({ value, label: scopeLabels[value] })),
    },
    ...scopeFields,
    {
      name: 'scopeId',
      type: 'text',
      label: '范围编号',
      index: true,
      admin: { hidden: true },
      access: byVerbOnly,
    },
    {
      name: 'from',
      type: 'date',
      label: '生效时间',
      required: true,
      defaultValue: () => now().toISOString(),
      admin: { date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm' } },
    },
    {
      name: 'until',
      type: 'date',
      label: '结束时间',
      index: true,
      // Once stored, only `endRole` writes the end: it asks for a reason and keeps the last administrator.
      access: { update: nobody },
      admin: {
        description: '从这一刻起不再担任；不填表示长期。授权以后要提前结束，请用“结束这个角色”。',
        date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm' },
      },
    },
    { name: 'reason', type: 'textarea', label: '授权依据', maxLength: 500 },
    {
      name: 'endReason',
      type: 'textarea',
      label: '结束原因',
      maxLength: 500,
      access: byVerbOnly,
      admin: { readOnly: true, condition: (data) => Boolean(data.endReason) },
    },
    {
      name: 'grantedBy',
      type: 'relationship',
      relationTo: 'users',
      label: '授权人',
      maxDepth: 1,
      access: byVerbOnly,
      admin: { readOnly: true },
    },
  ],
  hooks: { beforeValidate: [settleScope], beforeChange: [keepGrantHonest] },
});
