import type { CollectionConfig } from 'payload';
import { placeFields } from '../shared/place-fields';
import { byVerbsOnly, seenConsents } from './star-access';
import { group, ofMember } from './star-fields';

/** 公开星级的同意: a member's own, separate consent (个人信息保护法第二十五条), given and taken back by themselves, or on paper by who has no account. */
export const starConsents: CollectionConfig = {
  slug: 'star-consents',
  labels: { singular: '公开星级的同意', plural: '公开星级的同意' },
  admin: {
    group,
    description:
      '谁同意对外公开自己的姓名和星级。由党员本人在“我的评星”里同意，没有账号的书面同意、由支部在党员名册里登记，随时可以撤回；没有同意的，对外只计人数。',
    useAsTitle: 'memberName',
    defaultColumns: ['memberName', 'agreed', 'at'],
    listSearchableFields: ['memberName'],
  },
  defaultSort: '-at',
  access: { ...byVerbsOnly, read: seenConsents },
  fields: [
    ...ofMember(),
    ...placeFields({ lowest: 'building' }),
    {
      name: 'memberKey',
      type: 'text',
      required: true,
      unique: true,
      hidden: true,
      access: { read: () => false },
    },
    { name: 'agreed', type: 'checkbox', label: '同意公开', defaultValue: false, index: true },
    { name: 'at', type: 'date', label: '什么时候定的', required: true },
    {
      name: 'evidence',
      type: 'text',
      label: '凭据（本人签字的同意书存放在哪里）',
      maxLength: 200,
      admin: { description: '没有账号的党员书面同意或者撤回的，由支部登记；空着的是本人自己定的。' },
    },
    { name: 'takenByName', type: 'text', label: '登记人' },
  ],
};
