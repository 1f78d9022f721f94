import type { CollectionConfig } from 'payload';
import { anyone, nobody } from '@/access';
import { gridVerbs } from '@/admin/organization/place-verbs';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import { prepareGrid, refuseDeletionOfUsedPlace } from '@/domain/organization';
import { audited } from '../shared/audited';
import { placeFields } from '../shared/place-fields';
import { administratorOnly, keptByCommunity } from './place-access';

/** Grids: the parts a community is divided into, each meant to have one Party branch. */
export const grids: CollectionConfig = audited({
  slug: 'grids',
  endpoints: verbEndpoints('grids', gridVerbs),
  labels: { singular: '网格', plural: '网格' },
  admin: {
    group: '组织架构',
    description: '社区（村）划分的网格。每个网格应建立一个网格党支部。',
    useAsTitle: 'name',
    defaultColumns: ['name', 'community', 'boundary'],
    listSearchableFields: ['name', 'boundary'],
  },
  defaultSort: 'position',
  access: {
    admin: nobody,
    read: anyone,
    create: keptByCommunity({ lowest: 'community' }),
    update: keptByCommunity({ lowest: 'community' }),
    delete: administratorOnly,
  },
  hooks: { beforeChange: [prepareGrid], beforeDelete: [refuseDeletionOfUsedPlace('grid')] },
  fields: [
    verbBarField(),
    { name: 'name', type: 'text', label: '名称', required: true, index: true },
    { name: 'boundary', type: 'textarea', label: '范围', admin: { description: '四至或包含的小区、楼栋。' } },
    { name: 'position', type: 'number', label: '排序', defaultValue: 0 },
    ...placeFields({ lowest: 'community', required: 'community' }),
    { name: 'placeKey', type: 'text', unique: true, required: true, hidden: true },
  ],
});
