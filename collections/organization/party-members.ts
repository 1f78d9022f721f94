import type { CollectionConfig } from 'payload';
import { nobody, role } from '@/access';
import { memberVerbs } from '@/admin/organization/people-verbs';
import { fileEndpoint } from '@/admin/property/file-endpoint';
import { memberAccountEndpoint } from '@/admin/service/members/account-endpoint';
import { type RegisteredMember, registerVerbs } from '@/admin/service/members/register-verbs';
import { declareConflictVerb } from '@/admin/service/records/conflict-verbs';
import { starConsentVerbs } from '@/admin/service/stars/consent-verbs';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import {
  endRoleWithMembership,
  exemptionLabels,
  memberRoleLabels,
  memberStatusLabels,
  optionsOf,
  prepareMember,
  skillLabels,
} from '@/domain/organization';
import {
  followMemberAccount,
  guardMemberAccount,
  recordMemberMove,
  refuseSecondCard,
} from '@/domain/service';
import { memberHistoryField } from '../service/beside-member';
import { asDay } from '../shared/as-day';
import { audited } from '../shared/audited';
import { accountField, byVerbOnly } from '../shared/by-verb-only';
import { placeFields } from '../shared/place-fields';
import { keptByCommunity, placeOf, seenByStaff } from './place-access';

/** Chosen when somebody is entered; afterwards a verb changes it, with history and, elsewhere, with the other side's word. */
const thenByVerb = { update: () => false };

/** Illness and papers are for those who keep the register, not for everybody who may look a name up. */
const keepers = role('administrator', 'community-staff', 'branch-secretary');

/** Party members and the node each belongs to; shown by name in public only with recorded consent (PIPL art. 25). */
export const partyMembers: CollectionConfig = audited({
  slug: 'party-members',
  endpoints: [
    ...verbEndpoints<RegisteredMember>('party-members', [
      ...memberVerbs,
      ...registerVerbs,
      declareConflictVerb,
      ...starConsentVerbs,
    ]),
    fileEndpoint('party-members'),
    memberAccountEndpoint,
  ],
  labels: { singular: '党员', plural: '党员' },
  admin: {
    group: '组织架构',
    description: '党员名册。对外公开姓名（亮身份）必须有本人同意的记录，本人随时可以撤回。',
    useAsTitle: 'name',
    defaultColumns: ['name', 'organization', 'role', 'joinDate', 'publicConsent', 'status'],
    listSearchableFields: ['name'],
  },
  access: {
    admin: nobody,
    read: seenByStaff({ lowest: 'building' }),
    create: keptByCommunity({ lowest: 'building' }, placeOf('organization', 'party-organizations')),
    update: keptByCommunity({ lowest: 'building' }, placeOf('organization', 'party-organizations')),
    delete: nobody,
  },
  hooks: {
    beforeValidate: [prepareMember],
    beforeChange: [guardMemberAccount, refuseSecondCard],
    afterChange: [recordMemberMove, endRoleWithMembership, followMemberAccount],
  },
  fields: [
    verbBarField(),
    { name: 'name', type: 'text', label: '姓名', required: true, index: true, maxLength: 50 },
    {
      name: 'organization',
      type: 'relationship',
      relationTo: 'party-organizations',
      label: '所在党组织',
      required: true,
      index: true,
      maxDepth: 0,
      access: thenByVerb,
      admin: { description: '入册以后用上面的“转接组织关系”来改，变动都留记录。' },
    },
    {
      name: 'role',
      type: 'select',
      label: '党内职务',
      required: true,
      defaultValue: 'member',
      options: optionsOf(memberRoleLabels),
    },
    { name: 'joinDate', type: 'date', label: '入党日期', admin: asDay },
    {
      name: 'probationary',
      type: 'checkbox',
      label: '预备党员',
      defaultValue: false,
      admin: { description: '预备党员没有表决权，开支部会议不计入应到人数。' },
    },
    { name: 'skills', type: 'select', hasMany: true, label: '能提供的帮助', options: optionsOf(skillLabels) },
    // The panel beside shows whose it is.
    accountField,
    {
      name: 'status',
      type: 'select',
      label: '状态',
      required: true,
      defaultValue: 'active',
      index: true,
      access: byVerbOnly,
      options: optionsOf(memberStatusLabels),
    },
    { name: 'leftOn', type: 'date', label: '转出日期', access: byVerbOnly, admin: asDay },
    {
      name: 'publicConsent',
      type: 'checkbox',
      label: '同意公开身份（亮身份）',
      defaultValue: false,
      index: true,
      access: byVerbOnly,
      admin: {
        description:
          '有账号的，由本人登录后在“我的”→“亮身份”里同意；没有账号的，用上面的按钮登记签字的同意书。',
      },
    },
    { name: 'consentedAt', type: 'date', label: '同意时间', access: byVerbOnly },
    {
      name: 'consentEvidence',
      type: 'text',
      label: '同意的凭据',
      access: { ...byVerbOnly, read: keepers },
      admin: { description: '本人怎么同意的；签字的同意书放在哪里。' },
    },
    { name: 'consentWithdrawnAt', type: 'date', label: '撤回时间', access: byVerbOnly },
    {
      name: 'exempt',
      type: 'checkbox',
      label: '现在不参加评星',
      defaultValue: false,
      access: { ...byVerbOnly, read: keepers },
    },
    {
      name: 'exemptionReason',
      type: 'select',
      label: '不参加的原因',
      options: optionsOf(exemptionLabels),
      access: { ...byVerbOnly, read: keepers },
    },
    {
      name: 'exemptionNote',
      type: 'text',
      label: '会议决定',
      maxLength: 200,
      access: { ...byVerbOnly, read: keepers },
    },
    memberHistoryField,
    ...placeFields({ lowest: 'building' }),
  ],
});
