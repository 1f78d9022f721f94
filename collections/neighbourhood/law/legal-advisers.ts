import type { CollectionConfig } from 'payload';
import { nobody } from '@/access';
import { adviserVerbs } from '@/admin/neighbourhood/law/register-verbs';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import { revealEndpoint } from '@/domain/accounts';
import { lawTag } from '@/domain/neighbourhood/law/labels';
import { keepAccountSingle } from '@/domain/neighbourhood/law/registers/one-account';
import { touchAfterChange } from '@/domain/publishing';
import { asDay } from '../../shared/as-day';
import { audited } from '../../shared/audited';
import { personalField, personalSelect } from '../../shared/personal-field';
import { keepsAnywhere, keptAdvisers, seenAdvisers } from './access';
import { accountFields, stateField } from './register-fields';

/** 村（居）法律顾问: lawyers and legal workers who serve villages; where and until when stands in the pairings. */
export const legalAdvisers: CollectionConfig = audited({
  slug: 'legal-advisers',
  endpoints: [...verbEndpoints('legal-advisers', adviserVerbs), revealEndpoint('legal-advisers')],
  labels: { singular: '法律顾问', plural: '法律顾问' },
  admin: {
    group: '门口的法律服务',
    description:
      '村（居）法律顾问名册。服务哪些村、到什么时候，用页面上的“和村结对”登记；一个村同时只有一位顾问。资料由服务的所有村共同的社区、司法所或者管理员改，还没有结对的先结对。',
    useAsTitle: 'name',
    defaultColumns: ['name', 'firm', 'licenceNumber', 'licenceUntil', 'online', 'state'],
    listSearchableFields: ['name', 'firm', 'licenceNumber'],
  },
  defaultSort: 'name',
  // `online` is told by whether there is an account.
  forceSelect: { ...personalSelect(['phone']), user: true },
  hooks: {
    beforeChange: [keepAccountSingle('legal-advisers')],
    afterChange: [touchAfterChange(() => [lawTag])],
  },
  access: { admin: nobody, read: seenAdvisers, create: keepsAnywhere, update: keptAdvisers, delete: nobody },
  fields: [
    verbBarField(),
    { name: 'name', type: 'text', label: '姓名', required: true, index: true, maxLength: 30 },
    { name: 'firm', type: 'text', label: '律师事务所（法律服务所）', required: true, maxLength: 80 },
    {
      name: 'licenceNumber',
      type: 'text',
      label: '执业证号',
      required: true,
      unique: true,
      maxLength: 40,
    },
    { name: 'licenceUntil', type: 'date', label: '执业证有效期到', index: true, admin: asDay },
    ...personalField({
      name: 'phone',
      label: '手机号',
      kind: 'phone',
      lookup: 'index',
      revealTo: ['administrator'],
      description: '内部联系用，不公开。改了手机号，已经开通的账号不变。对外公开的是服务点电话。',
    }),
    ...accountFields('有账号才能在网上答复转来的咨询、登记服务。'),
    stateField({ index: true }),
    {
      name: 'accountKey',
      type: 'text',
      unique: true,
      hidden: true,
      access: { read: () => false, create: () => false, update: () => false },
    },
  ],
});
