import type { CollectionConfig } from 'payload';
import { anyone } from '@/access';
import { mediationTag } from '@/domain/mediation/labels';
import { checkDutyEnd, checkDutyTimes } from '@/domain/mediation/rules/duty-times';
import { touchAfterChange, touchAfterDelete } from '@/domain/publishing';
import { belongsTo } from '../property/belongs-to';
import { asDay } from '../shared/as-day';
import { audited } from '../shared/audited';
import { keptByOrganization, madeByOrganization } from './access';

/** 律师入所值班: which lawyer or mediator sits where, on which day, from when to when. Public. */
export const mediationDuties: CollectionConfig = audited({
  slug: 'mediation-duties',
  labels: { singular: '值班', plural: '律师入所值班表' },
  admin: {
    group: '大调解',
    description:
      '律师、调解员到派出所和调解组织值班：谁、在哪里、哪一天、几点到几点。值班表公开在“调解”页面上。',
    useAsTitle: 'personName',
    defaultColumns: ['day', 'from', 'until', 'personName', 'organization'],
    listSearchableFields: ['personName'],
  },
  defaultSort: '-day',
  hooks: {
    afterChange: [touchAfterChange(() => [mediationTag])],
    afterDelete: [touchAfterDelete(() => [mediationTag])],
  },
  access: {
    read: anyone,
    create: madeByOrganization,
    update: keptByOrganization(),
    delete: keptByOrganization(),
  },
  indexes: [{ fields: ['organization', 'day'] }],
  fields: [
    belongsTo('organization', 'mediation-organizations', '在哪里值班'),
    { name: 'day', type: 'date', label: '哪一天', required: true, index: true, admin: asDay },
    {
      name: 'from',
      type: 'text',
      label: '从几点',
      required: true,
      maxLength: 5,
      validate: checkDutyTimes,
      admin: { description: '例如 9:00。' },
    },
    {
      name: 'until',
      type: 'text',
      label: '到几点',
      required: true,
      maxLength: 5,
      validate: (value: unknown, { siblingData }: { siblingData: { from?: unknown } }) =>
        checkDutyEnd(value, siblingData.from),
      admin: { description: '例如 17:00。过夜的分两条写：当天写到 24:00，第二天从 0:00 写起。' },
    },
    { name: 'personName', type: 'text', label: '谁值班', required: true, maxLength: 30 },
    {
      name: 'personTitle',
      type: 'text',
      label: '身份',
      maxLength: 40,
      admin: { description: '例如：河北××律师事务所律师。' },
    },
    { name: 'mediator', type: 'relationship', relationTo: 'mediators', label: '调解员', maxDepth: 0 },
  ],
});
