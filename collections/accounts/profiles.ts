import type { CollectionConfig } from 'payload';
import { anyOf, nobody, own, role, withinPlace } from '@/access';
import { guardProfile, refuseTakenPhone } from '@/domain/accounts/guard-profile';
import { revealEndpoint } from '@/domain/accounts/reveal-endpoint';
import { audited } from '../shared/audited';
import { personalField, personalSelect } from '../shared/personal-field';
import { writtenWithinPlace } from '../shared/place-access';
import { placeFields } from '../shared/place-fields';
import { placeOfHousehold, settleHousehold } from './profile-household';

const revealTo = ['administrator', 'operator', 'community-staff'] as const;

/** Personal data of a person with an account, apart from the account: encrypted at rest, masked on the way out. */
export const profiles: CollectionConfig = audited({
  slug: 'profiles',
  labels: { singular: '个人资料', plural: '个人资料' },
  admin: {
    group: '账号与权限',
    description: '手机号、身份证号和住址加密保存，平时只显示一部分。查看完整号码要写明原因，并会留下记录。',
    useAsTitle: 'realName',
    defaultColumns: ['realName', 'phone', 'community', 'user'],
    listSearchableFields: ['realName'],
  },
  access: {
    create: role('administrator'),
    read: anyOf(role('administrator'), own('user'), withinPlace({ roles: ['community-staff'] })),
    update: writtenWithinPlace({
      roles: ['administrator', 'community-staff'],
      placeOf: placeOfHousehold,
    }),
    delete: nobody,
  },
  forceSelect: personalSelect(['phone', 'idNumber', 'address']),
  endpoints: [revealEndpoint('profiles')],
  hooks: {
    beforeChange: [
      async ({ req, data, originalDoc, operation }) => {
        await refuseTakenPhone(req, data, originalDoc?.id);
        if (operation === 'update') await guardProfile(req, data, originalDoc ?? {});
      },
      settleHousehold,
    ],
  },
  fields: [
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'users',
      label: '账号',
      required: true,
      unique: true,
      maxDepth: 1,
      access: { update: nobody },
    },
    { name: 'realName', type: 'text', label: '姓名', maxLength: 60, index: true },
    ...personalField({ name: 'phone', label: '手机号', kind: 'phone', lookup: 'unique', revealTo }),
    ...personalField({ name: 'idNumber', label: '身份证号', kind: 'id-number', lookup: 'index', revealTo }),
    ...personalField({ name: 'address', label: '详细住址', kind: 'address', revealTo }),
    ...placeFields({ lowest: 'building' }),
    {
      name: 'household',
      type: 'relationship',
      relationTo: 'households',
      label: '户',
      index: true,
      maxDepth: 0,
    },
  ],
});
