import type { CollectionConfig } from 'payload';
import { nobody, role, staff } from '@/access';
import { audited } from '../../shared/audited';
import { placeFields } from '../../shared/place-fields';

/** What may be sent to a unit: branches of the category tree, everywhere or in one place. A line is ended, never deleted. */
export const unitDuties: CollectionConfig = audited({
  slug: 'unit-duties',
  labels: { singular: '职责清单', plural: '职责清单' },
  admin: {
    group: '诉求办理',
    description:
      '每个承办单位能承办哪些分类的诉求。社区（村）的清单以外的事项不能派给它；其他单位清单以外的事项，派单时要写明理由。例：市供热服务中心—水电气暖 / 供热不热。',
    useAsTitle: 'basis',
    defaultColumns: ['unit', 'category', 'community', 'basis', 'active'],
    listSearchableFields: ['basis'],
  },
  access: {
    create: role('administrator', 'supervisor'),
    read: staff,
    update: role('administrator', 'supervisor'),
    delete: nobody,
  },
  defaultSort: 'unit',
  fields: [
    {
      name: 'unit',
      type: 'relationship',
      relationTo: 'units',
      label: '承办单位',
      required: true,
      index: true,
      maxDepth: 1,
      filterOptions: { handlesRequests: { equals: true } },
      admin: { allowCreate: false },
    },
    {
      name: 'category',
      type: 'relationship',
      relationTo: 'categories',
      label: '分类',
      required: true,
      index: true,
      maxDepth: 1,
      admin: { allowCreate: false, description: '选上级分类就包括它下面的全部分类。' },
    },
    ...placeFields({ lowest: 'building' }),
    {
      name: 'basis',
      type: 'text',
      label: '依据',
      required: true,
      maxLength: 200,
      admin: { description: '三定方案、权责清单、社区职责清单等文件的名称和条目。' },
    },
    { name: 'active', type: 'checkbox', label: '有效', defaultValue: true, index: true },
  ],
});
