import type { CollectionConfig } from 'payload';
import { anyOf, nobody } from '@/access';
import { bulkOpenEndpoint } from '@/admin/neighbourhood/law/bulk-open-endpoint';
import { helperVerbs } from '@/admin/neighbourhood/law/register-verbs';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import { revealEndpoint } from '@/domain/accounts';
import { refuseOthersPhone } from '@/domain/neighbourhood/law/helpers/one-phone';
import { lawTag } from '@/domain/neighbourhood/law/labels';
import { keepAccountSingle } from '@/domain/neighbourhood/law/registers/one-account';
import { touchAfterChange } from '@/domain/publishing';
import { asDay } from '../../shared/as-day';
import { audited } from '../../shared/audited';
import { byVerbOnly } from '../../shared/by-verb-only';
import { personalField, personalSelect } from '../../shared/personal-field';
import { placeFields } from '../../shared/place-fields';
import { ownAsHelper, seenRegisters, writtenByLaw } from './access';
import { accountFields, stateField } from './register-fields';

/** 法律明白人: villagers trained in law, at least a few in every village. Hours are rows of their own and counted. */
export const legalHelpers: CollectionConfig = audited({
  slug: 'legal-helpers',
  endpoints: [
    ...verbEndpoints('legal-helpers', helperVerbs),
    revealEndpoint('legal-helpers'),
    bulkOpenEndpoint,
  ],
  labels: { singular: '法律明白人', plural: '法律明白人' },
  admin: {
    group: '门口的法律服务',
    description:
      '村（居）的法律明白人。成批登记用“导入法律明白人”；勾选几个可以一次开通网上答复；培训学时由签到、人工记入和导入的相加。',
    useAsTitle: 'name',
    defaultColumns: ['name', 'community', 'certificateNumber', 'certificateUntil', 'publicConsent', 'state'],
    listSearchableFields: ['name', 'certificateNumber'],
    components: { beforeListTable: ['/src/admin/neighbourhood/law/BulkOpenAccounts#BulkOpenAccounts'] },
  },
  defaultSort: 'certificateNumber',
  forceSelect: personalSelect(['phone']),
  hooks: {
    beforeChange: [refuseOthersPhone, keepAccountSingle('legal-helpers')],
    afterChange: [touchAfterChange(() => [lawTag])],
  },
  access: {
    admin: nobody,
    read: anyOf(seenRegisters, ownAsHelper('id')),
    create: writtenByLaw,
    update: writtenByLaw,
    delete: nobody,
  },
  indexes: [{ fields: ['community', 'state', 'name'] }],
  fields: [
    verbBarField(),
    { name: 'name', type: 'text', label: '姓名', required: true, index: true, maxLength: 30 },
    {
      name: 'certificateNumber',
      type: 'text',
      label: '证书编号',
      required: true,
      unique: true,
      maxLength: 40,
    },
    { name: 'certificateUntil', type: 'date', label: '证书有效期到', index: true, admin: asDay },
    ...placeFields({ lowest: 'community', required: 'community', ownPlaces: ['community-staff'] }),
    ...personalField({
      name: 'phone',
      label: '手机号',
      kind: 'phone',
      lookup: 'index',
      revealTo: ['administrator', 'community-staff'],
      description: '用来对上培训签到、开通账号，不公开。改了手机号，已经开通的账号不变。',
    }),
    {
      name: 'publicConsent',
      type: 'checkbox',
      label: '本人同意公开姓名',
      defaultValue: false,
      admin: { description: '同意了才在“门口的法律服务”页面显示姓名和村；不同意的只计人数。' },
    },
    { name: 'consentNote', type: 'text', label: '同意的凭据', maxLength: 100 },
    ...accountFields('有账号才会收到网上的咨询。'),
    {
      name: 'member',
      type: 'relationship',
      relationTo: 'party-members',
      label: '党员名册中的本人',
      index: true,
      maxDepth: 0,
    },
    stateField(),
    {
      name: 'leftReason',
      type: 'text',
      label: '退出的原因',
      maxLength: 100,
      access: byVerbOnly,
      admin: { readOnly: true },
    },
    {
      name: 'accountKey',
      type: 'text',
      unique: true,
      hidden: true,
      access: { read: () => false, create: () => false, update: () => false },
    },
  ],
});
