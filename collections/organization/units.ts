import type { CollectionConfig } from 'payload';
import { anyone, nobody, staff } from '@/access';
import { optionsOf, unitKindLabels } from '@/domain/organization';
import { audited } from '../shared/audited';
import { placeFields } from '../shared/place-fields';
import { keptByCommunity } from './place-access';

/** Units: departments that handle requests, property companies, schools, shops and others in the neighbourhood. */
export const units: CollectionConfig = audited({
  slug: 'units',
  labels: { singular: '单位', plural: '单位' },
  admin: {
    group: '组织架构',
    description: '承办单位和驻区单位：部门、街道、公用事业、物业企业、学校、商户等。停用的单位保留记录。',
    useAsTitle: 'name',
    defaultColumns: ['name', 'kind', 'handlesRequests', 'community', 'phone', 'active'],
    listSearchableFields: ['name', 'shortName'],
  },
  defaultSort: 'name',
  access: {
    admin: nobody,
    read: anyone,
    create: keptByCommunity({ lowest: 'community' }),
    update: keptByCommunity({ lowest: 'community' }),
    // Requests, linkages and roles keep pointing at a unit that is gone; `active` takes it out of use.
    delete: nobody,
  },
  fields: [
    { name: 'name', type: 'text', label: '名称', required: true, unique: true, index: true, maxLength: 100 },
    { name: 'shortName', type: 'text', label: '简称', maxLength: 50 },
    {
      name: 'kind',
      type: 'select',
      label: '类型',
      required: true,
      index: true,
      options: optionsOf(unitKindLabels),
    },
    { name: 'handlesRequests', type: 'checkbox', label: '承办居民诉求', defaultValue: false, index: true },
    {
      name: 'division',
      type: 'relationship',
      relationTo: 'divisions',
      label: '服务范围',
      index: true,
      maxDepth: 0,
      admin: { description: '只管某个乡镇（街道）或社区（村）的单位填写；全市的留空。' },
    },
    { name: 'phone', type: 'text', label: '公开电话', maxLength: 30 },
    {
      name: 'dutyPhone',
      type: 'text',
      label: '值班电话',
      maxLength: 30,
      access: { read: staff },
      admin: { description: '派单后联系用，只有工作人员能看到。对接人在“单位对接人”里登记。' },
    },
    {
      name: 'dutyHours',
      type: 'text',
      label: '值班时间',
      maxLength: 100,
      admin: { description: '例：周一至周五 8:30—17:30，供暖季24小时值班。' },
    },
    { name: 'address', type: 'text', label: '地址', maxLength: 200 },
    { name: 'active', type: 'checkbox', label: '在用', defaultValue: true, index: true },
    ...placeFields({ lowest: 'community' }),
  ],
});
