import type { CollectionConfig } from 'payload';
import { recordStateLabels } from '@/domain/service/records/labels';
import { belongsTo } from '../property/belongs-to';
import { placeFields } from '../shared/place-fields';
import { stepFields } from '../shared/step-fields';
import { byVerbsOnly, seenRecords } from './record-access';

/** 服务记录的经过: everything that was done with a record, append-only. */
export const serviceRecordEvents: CollectionConfig = {
  slug: 'service-record-events',
  labels: { singular: '服务记录的经过', plural: '服务记录的经过' },
  admin: {
    group: '党员服务',
    description: '一条服务记录的每一步：谁、何时、改了什么、为什么。只增不改。',
    useAsTitle: 'label',
    defaultColumns: ['label', 'record', 'detail', 'actorName', 'at'],
    listSearchableFields: ['label', 'detail', 'actorName'],
  },
  defaultSort: '-at',
  timestamps: false,
  access: { ...byVerbsOnly, read: seenRecords },
  fields: [
    belongsTo('record', 'service-records', '服务记录'),
    {
      name: 'member',
      type: 'relationship',
      relationTo: 'party-members',
      label: '党员',
      required: true,
      maxDepth: 0,
      admin: { hidden: true },
    },
    ...placeFields({ lowest: 'building', required: 'community' }),
    ...stepFields(recordStateLabels),
  ],
};
