import type { CollectionConfig } from 'payload';
import { anyone, nobody } from '@/access';
import { buildingVerbs } from '@/admin/organization/place-verbs';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import {
  buildingKindLabels,
  carryInhabitants,
  optionsOf,
  prepareBuilding,
  refuseDeletionOfUsedPlace,
} from '@/domain/organization';
import { audited } from '../shared/audited';
import { placeFields } from '../shared/place-fields';
import { administratorOnly, keptByCommunity } from './place-access';

/** Buildings of a compound and a grid; in a village a lane or a group of houses without a compound. */
export const buildings: CollectionConfig = audited({
  slug: 'buildings',
  endpoints: verbEndpoints('buildings', buildingVerbs),
  labels: { singular: '楼栋', plural: '楼栋' },
  admin: {
    group: '组织架构',
    description: '小区里的楼栋；村里没有小区时，填街巷或村民小组（片）。',
    useAsTitle: 'name',
    defaultColumns: ['name', 'compound', 'grid', 'community', 'kind'],
    listSearchableFields: ['name'],
  },
  defaultSort: 'position',
  access: {
    admin: nobody,
    read: anyone,
    create: keptByCommunity({ lowest: 'compound' }),
    update: keptByCommunity({ lowest: 'compound' }),
    delete: administratorOnly,
  },
  hooks: {
    beforeChange: [prepareBuilding],
    afterChange: [carryInhabitants],
    beforeDelete: [refuseDeletionOfUsedPlace('building')],
  },
  fields: [
    verbBarField(),
    {
      name: 'residentLetters',
      type: 'ui',
      admin: {
        components: { Field: '/src/admin/organization/BuildingResidents#BuildingResidents' },
        disableListColumn: true,
        condition: (data) => Boolean(data?.id),
      },
    },
    { name: 'name', type: 'text', label: '名称', required: true, index: true },
    {
      name: 'kind',
      type: 'select',
      label: '类型',
      required: true,
      defaultValue: 'building',
      options: optionsOf(buildingKindLabels),
    },
    { name: 'floors', type: 'number', label: '层数', min: 1, max: 200 },
    { name: 'position', type: 'number', label: '排序', defaultValue: 0 },
    ...placeFields({ lowest: 'compound', required: 'community' }),
    { name: 'placeKey', type: 'text', unique: true, required: true, hidden: true },
  ],
});
