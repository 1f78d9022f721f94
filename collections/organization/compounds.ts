import type { CollectionConfig } from 'payload';
import { anyone, nobody } from '@/access';
import { compoundVerbs } from '@/admin/property/compound-verbs';
import { fileEndpoint } from '@/admin/property/file-endpoint';
import { selfManagementVerbs } from '@/admin/property/self-management/compound-verbs';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import {
  compoundKindLabels,
  optionsOf,
  prepareCompound,
  refuseDeletionOfUsedPlace,
} from '@/domain/organization';
import { compoundPropertyField } from '../property/beside';
import { audited } from '../shared/audited';
import { placeFields } from '../shared/place-fields';
import { administratorOnly, keptByCommunity } from './place-access';

/** Residential compounds of a community; one may span several grids. */
export const compounds: CollectionConfig = audited({
  slug: 'compounds',
  endpoints: [
    ...verbEndpoints('compounds', [...compoundVerbs, ...selfManagementVerbs]),
    fileEndpoint('compounds'),
  ],
  labels: { singular: '小区', plural: '小区' },
  admin: {
    group: '组织架构',
    description: '居民小区、家属院。一个小区可以跨几个网格；村里没有小区时不用填。',
    useAsTitle: 'name',
    defaultColumns: ['name', 'community', 'kind', 'address'],
    listSearchableFields: ['name', 'alias', 'address'],
  },
  defaultSort: 'position',
  access: {
    admin: nobody,
    read: anyone,
    create: keptByCommunity({ lowest: 'community' }),
    update: keptByCommunity({ lowest: 'community' }),
    delete: administratorOnly,
  },
  hooks: { beforeChange: [prepareCompound], beforeDelete: [refuseDeletionOfUsedPlace('compound')] },
  fields: [
    verbBarField(),
    compoundPropertyField,
    { name: 'name', type: 'text', label: '名称', required: true, index: true },
    { name: 'alias', type: 'text', label: '别名', admin: { description: '居民常用的叫法，方便搜索。' } },
    {
      name: 'kind',
      type: 'select',
      label: '类型',
      defaultValue: 'commercial',
      options: optionsOf(compoundKindLabels),
    },
    { name: 'address', type: 'text', label: '地址' },
    { name: 'builtYear', type: 'number', label: '建成年份', min: 1900, max: 2100 },
    { name: 'position', type: 'number', label: '排序', defaultValue: 0 },
    {
      name: 'pilotOrder',
      type: 'number',
      label: '老旧小区蝶变的序号',
      min: 1,
      index: true,
      admin: {
        description:
          '填了序号，这个小区从无人管到管得好的过程就会按序号列在门户的“老旧小区蝶变”里；不参加的空着。',
      },
    },
    ...placeFields({ lowest: 'community', required: 'community' }),
    { name: 'placeKey', type: 'text', unique: true, required: true, hidden: true },
  ],
});
