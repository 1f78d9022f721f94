import type { CollectionConfig } from 'payload';
import { anyOf, nobody, role, withinUnit } from '@/access';
import { revealEndpoint } from '@/domain/accounts';
import { audited } from '../../shared/audited';
import { personalField, personalSelect } from '../../shared/personal-field';

const revealTo = ['administrator', 'operator', 'supervisor'] as const;

/** Whom the service centre calls at a unit. Names and mobile numbers of officials are personal data too: masked, each look logged. */
export const unitContacts: CollectionConfig = audited({
  slug: 'unit-contacts',
  labels: { singular: '单位对接人', plural: '单位对接人' },
  admin: {
    group: '诉求办理',
    description: '承办单位的对接人和值班安排。急件派单后打电话找得到人。离任的停用，不删除。',
    useAsTitle: 'post',
    defaultColumns: ['unit', 'post', 'duty', 'active'],
    listSearchableFields: ['post'],
  },
  access: {
    create: role('administrator', 'supervisor'),
    read: anyOf(role('administrator', 'operator', 'supervisor'), withinUnit({ field: 'unit' })),
    update: role('administrator', 'supervisor'),
    delete: nobody,
  },
  endpoints: [revealEndpoint('unit-contacts')],
  forceSelect: personalSelect(['name', 'phone']),
  defaultSort: 'unit',
  fields: [
    {
      name: 'unit',
      type: 'relationship',
      relationTo: 'units',
      label: '承办单位',
      required: true,
      index: true,
      maxDepth: 0,
      filterOptions: { handlesRequests: { equals: true } },
      admin: { allowCreate: false },
    },
    { name: 'post', type: 'text', label: '职务', required: true, maxLength: 60 },
    ...personalField({ name: 'name', label: '姓名', kind: 'name', required: true, revealTo }),
    ...personalField({ name: 'phone', label: '电话', kind: 'phone', required: true, revealTo }),
    {
      name: 'duty',
      type: 'text',
      label: '值班时间',
      maxLength: 100,
      admin: { description: '例：周一至周五 8:30—17:30；夜间和节假日值班。' },
    },
    { name: 'active', type: 'checkbox', label: '在任', defaultValue: true, index: true },
  ],
});
