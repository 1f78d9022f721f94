import type { CollectionConfig } from 'payload';
import { placeFields } from '../shared/place-fields';
import { byVerbsOnly, seenByPlace } from './access';
import { matterField } from './belongs-to-matter';

/** 涉及的楼栋: the buildings a matter touches. */
export const matterBuildings: CollectionConfig = {
  slug: 'matter-buildings',
  labels: { singular: '议题涉及的楼栋', plural: '议题涉及的楼栋' },
  admin: {
    group: '五步工作法',
    description: '议题涉及哪几栋楼；没有选楼栋的，是整个小区或网格的事。',
    useAsTitle: 'id',
    defaultColumns: ['matter', 'building'],
  },
  timestamps: false,
  access: { ...byVerbsOnly, read: seenByPlace },
  indexes: [{ fields: ['matter', 'building'], unique: true }],
  fields: [matterField, ...placeFields({ lowest: 'building', required: 'building' })],
};
