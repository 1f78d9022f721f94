import type { CollectionConfig } from 'payload';
import { anyOf, own } from '@/access';
import { deskVerbs } from '@/admin/mediation/registry-verbs';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import { belongsTo } from '../property/belongs-to';
import { byVerbsOnly, keptByOrganization } from './access';

/** 调解窗口经办人: which account keeps the desk of which organisation; ended with a reason, never deleted. */
export const mediationDesks: CollectionConfig = {
  slug: 'mediation-desks',
  endpoints: verbEndpoints('mediation-desks', deskVerbs),
  labels: { singular: '调解经办人', plural: '调解经办人' },
  admin: {
    group: '大调解',
    description:
      '谁是哪个调解组织的经办人：能看到本组织和下级组织的案件。在调解组织的页面上指定和免去，谁都不能指定自己。',
    useAsTitle: 'userName',
    defaultColumns: ['userName', 'organization', 'active', 'since', 'appointedByName', 'endedAt'],
    listSearchableFields: ['userName'],
  },
  defaultSort: '-since',
  access: { ...byVerbsOnly, read: anyOf(keptByOrganization(), own()) },
  fields: [
    verbBarField(),
    belongsTo('organization', 'mediation-organizations', '调解组织'),
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'users',
      label: '账号',
      required: true,
      index: true,
      maxDepth: 0,
    },
    { name: 'userName', type: 'text', label: '姓名', required: true },
    { name: 'active', type: 'checkbox', label: '在任', defaultValue: true, index: true },
    { name: 'since', type: 'date', label: '从什么时候', required: true },
    { name: 'appointedByName', type: 'text', label: '谁指定的', required: true },
    { name: 'endedAt', type: 'date', label: '免去的时间' },
    { name: 'endedByName', type: 'text', label: '谁免去的' },
    { name: 'endReason', type: 'text', label: '免去的原因', maxLength: 200 },
    // One row for each account and organisation; whoever comes back takes it up again.
    {
      name: 'deskKey',
      type: 'text',
      required: true,
      unique: true,
      hidden: true,
      access: { read: () => false },
    },
  ],
};
