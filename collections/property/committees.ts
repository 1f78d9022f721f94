import type { CollectionConfig } from 'payload';
import { fileEndpoint } from '@/admin/property/file-endpoint';
import { committeeVerbs } from '@/admin/property/self-management/committee-verbs';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import { optionsOf } from '@/domain/organization';
import { committeeKindLabels } from '@/domain/property/labels';
import { asDay } from '../shared/as-day';
import { placeFields } from '../shared/place-fields';
import { byVerbsOnly, seenWithCompound } from './access';
import { filesField, historyField } from './beside';

/** 自管会、业主委员会: who speaks for the residents of a compound, since when and on what evidence. */
export const committees: CollectionConfig = {
  slug: 'committees',
  endpoints: [...verbEndpoints('committees', committeeVerbs), fileEndpoint('committees')],
  labels: { singular: '自管会（业委会）', plural: '自管会（业委会）' },
  admin: {
    group: '红色物业',
    description:
      '小区的自管会或业主委员会，对外公开。在小区页面上点“登记自管会”；成员、任期在它自己的页面上登记，换届、离任都保留。',
    useAsTitle: 'name',
    defaultColumns: ['name', 'kind', 'compound', 'foundedOn', 'endedOn'],
    listSearchableFields: ['name', 'recordNumber'],
  },
  defaultSort: '-foundedOn',
  access: { ...byVerbsOnly, read: seenWithCompound },
  fields: [
    verbBarField(),
    filesField,
    historyField,
    ...placeFields({ lowest: 'compound', required: 'compound' }),
    {
      name: 'kind',
      type: 'select',
      label: '种类',
      required: true,
      options: optionsOf(committeeKindLabels),
    },
    { name: 'name', type: 'text', label: '名称', required: true, maxLength: 60 },
    { name: 'foundedOn', type: 'date', label: '成立日期', required: true, index: true, admin: asDay },
    {
      name: 'recordNumber',
      type: 'text',
      label: '备案号',
      maxLength: 60,
      admin: { description: '街道（乡镇）备案的编号；没有备案的空着。' },
    },
    { name: 'evidence', type: 'textarea', label: '凭据', required: true, maxLength: 1000 },
    { name: 'endedOn', type: 'date', label: '撤销、换届结束的日期', admin: asDay },
    { name: 'endReason', type: 'text', label: '结束的原因', maxLength: 300 },
    { name: 'recordedByName', type: 'text', label: '登记人', required: true },
    // The first, second … committee of a kind in a compound: of two at once only one takes the next number.
    {
      name: 'termKey',
      type: 'text',
      unique: true,
      required: true,
      hidden: true,
      access: { read: () => false },
    },
  ],
};
