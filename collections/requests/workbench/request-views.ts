import type { CollectionConfig } from 'payload';
import { actorOf, anyOf, own, type Predicate, role, roles } from '@/access';
import { guardView } from '@/domain/requests/queue/guard-view';
import { audited } from '../../shared/audited';
import { byVerbOnly } from '../access';

/** Those who have a workbench: whoever may read requests at all. */
const readers = [
  'administrator',
  'city-leader',
  'township-leader',
  'operator',
  'supervisor',
  'unit-handler',
  'community-staff',
] as const;

/** Views shared with a role the person holds. */
const sharedWithMine: Predicate = async ({ req }) => {
  const { grants } = await actorOf(req);
  const held = grants.map((grant) => grant.role).filter((one) => readers.some((reader) => reader === one));
  return held.length > 0 ? { sharedWith: { in: [...new Set(held)] } } : false;
};

/** A list of the workbench somebody keeps: name, filters and order, their own or shared with everyone of their role. */
export const requestViews: CollectionConfig = audited({
  slug: 'request-views',
  labels: { singular: '工作台视图', plural: '工作台视图' },
  admin: {
    group: '诉求办理',
    description:
      '在工作台上保存的筛选。自己的只有自己看得到；分享给身份的，有这个身份的人都能用，只有本人能改。',
    useAsTitle: 'name',
    defaultColumns: ['name', 'ownerName', 'sharedWith'],
    hidden: true,
  },
  access: {
    create: role(...readers),
    read: anyOf(own('owner'), sharedWithMine),
    update: own('owner'),
    delete: own('owner'),
  },
  defaultSort: 'name',
  hooks: { beforeValidate: [guardView] },
  fields: [
    { name: 'name', type: 'text', label: '名称', required: true, maxLength: 20 },
    { name: 'query', type: 'text', label: '筛选条件', maxLength: 1000, defaultValue: '' },
    {
      name: 'sharedWith',
      type: 'select',
      label: '分享给',
      index: true,
      options: readers.map((name) => ({ value: name, label: roles[name].label })),
    },
    {
      name: 'owner',
      type: 'relationship',
      relationTo: 'users',
      label: '所有人',
      required: true,
      index: true,
      maxDepth: 0,
      access: byVerbOnly,
      admin: { readOnly: true },
    },
    { name: 'ownerName', type: 'text', label: '保存的人', access: byVerbOnly, admin: { readOnly: true } },
  ],
});
