import type { CollectionConfig } from 'payload';
import { belongsTo } from '../property/belongs-to';
import { placeFields } from '../shared/place-fields';
import { byVerbsOnly, seenByCommunity } from './access';
import { matterField } from './belongs-to-matter';

/** 请评价的住户: the households of one round of asking, frozen when it began. */
export const matterAskedHouseholds: CollectionConfig = {
  slug: 'matter-asked-households',
  labels: { singular: '请评价的住户', plural: '请评价的住户' },
  admin: {
    group: '五步工作法',
    description: '每一轮请哪些户评价。开始时定下来，以后不变。',
    useAsTitle: 'id',
    defaultColumns: ['asking', 'household', 'building'],
  },
  timestamps: false,
  access: { ...byVerbsOnly, read: seenByCommunity },
  indexes: [{ fields: ['asking', 'household'], unique: true }, { fields: ['asking', 'building'] }],
  fields: [
    matterField,
    belongsTo('asking', 'matter-askings', '哪一轮'),
    {
      name: 'household',
      type: 'relationship',
      relationTo: 'households',
      label: '户',
      required: true,
      index: true,
      maxDepth: 0,
    },
    ...placeFields({ lowest: 'building', required: 'community' }),
  ],
};
