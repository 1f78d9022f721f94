import type { CollectionConfig } from 'payload';
import { nobody } from '@/access';
import { companyVerbs } from '@/admin/property/company-verbs';
import { fileEndpoint } from '@/admin/property/file-endpoint';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import { prepareCompany } from '@/domain/property/prepare-company';
import { keptByCommunity } from '../organization/place-access';
import { audited } from '../shared/audited';
import { personalField, personalSelect } from '../shared/personal-field';
import { placeFields } from '../shared/place-fields';
import { seenCompanies } from './access';
import { historyField } from './beside';
import { shownOnPropertyPages } from './shown';

/** 物业企业: who may manage compounds under a contract, with the phone residents call and the credit record. */
export const propertyCompanies: CollectionConfig = shownOnPropertyPages(
  audited({
    slug: 'property-companies',
    endpoints: [...verbEndpoints('property-companies', companyVerbs), fileEndpoint('property-companies')],
    labels: { singular: '物业企业', plural: '物业企业' },
    admin: {
      group: '红色物业',
      description:
        '在本市管小区的物业企业。名称、居民电话和信用记录对外公开；联系人和联系电话只有工作人员看得到。不再合作的企业改成停用，记录保留。',
      useAsTitle: 'name',
      defaultColumns: ['name', 'creditCode', 'servicePhone', 'community', 'active'],
      listSearchableFields: ['name', 'creditCode'],
    },
    defaultSort: 'name',
    forceSelect: personalSelect(['contactPhone']),
    access: {
      admin: nobody,
      read: seenCompanies('id'),
      create: keptByCommunity({ lowest: 'community' }),
      update: keptByCommunity({ lowest: 'community' }),
      delete: nobody,
    },
    hooks: { beforeValidate: [prepareCompany] },
    fields: [
      verbBarField(),
      historyField,
      { name: 'name', type: 'text', label: '名称', required: true, unique: true, maxLength: 100 },
      {
        name: 'creditCode',
        type: 'text',
        label: '统一社会信用代码',
        required: true,
        unique: true,
        maxLength: 30,
        admin: { description: '营业执照上的18位代码，最后一位是校验位，填错一位系统会提示。' },
      },
      {
        name: 'unit',
        type: 'relationship',
        relationTo: 'units',
        label: '对应的承办单位',
        maxDepth: 0,
        filterOptions: { kind: { equals: 'property' } },
        admin: { description: '这家企业也在“单位”里承办诉求的，选上。' },
      },
      {
        name: 'servicePhone',
        type: 'text',
        label: '居民服务电话',
        required: true,
        maxLength: 30,
        admin: { description: '公开，居民报修、投诉打这个电话。' },
      },
      { name: 'contactName', type: 'text', label: '联系人', maxLength: 50 },
      ...personalField({
        name: 'contactPhone',
        label: '联系人电话',
        kind: 'phone',
        revealTo: ['administrator', 'community-staff'],
        description: '只有工作人员能看到，平时遮住中间几位。',
      }),
      { name: 'active', type: 'checkbox', label: '在用', defaultValue: true, index: true },
      ...placeFields({ lowest: 'community', ownPlaces: ['community-staff'] }),
    ],
  }),
);
