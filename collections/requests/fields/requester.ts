import type { Field } from 'payload';
import { optionsOf, visibilityLabels } from '@/domain/requests/labels';
import { personalField, personalSelect } from '../../shared/personal-field';
import { byVerbOnly, sealed } from '../access';
import { asFact } from './read-only';

const revealTo = ['administrator', 'operator', 'supervisor', 'unit-handler'] as const;

/** Stored columns that must be read for the masked values to appear, and for secrecy to be kept whatever a query selects. */
export const requesterSelect = {
  ...personalSelect(['requesterName', 'requesterPhone', 'requesterEmail']),
  confidential: true as const,
};

/**
 * Who asks. Name and phone are encrypted at rest and masked on the way out; the plain value leaves only by a verb that
 * writes a log entry, and they never appear in public lists, filters or pages.
 */
export const requesterFields: Field[] = [
  ...personalField({ name: 'requesterName', label: '反映人', kind: 'name', revealTo }).map(readOnly),
  ...personalField({ name: 'requesterPhone', label: '电话', kind: 'phone', lookup: 'index', revealTo }).map(
    readOnly,
  ),
  ...personalField({
    name: 'requesterEmail',
    label: '邮箱',
    kind: 'email',
    lookup: 'index',
    revealTo: [],
    description: '只用来发办理进展，退订或到期后删除。',
  }).map(readOnly),
  {
    name: 'requesterAccount',
    type: 'relationship',
    relationTo: 'users',
    label: '反映人账号',
    index: true,
    maxDepth: 0,
    hidden: true,
    access: sealed,
  },
  { name: 'trackingTokenHash', type: 'text', unique: true, hidden: true, access: sealed },
  asFact({
    name: 'confidential',
    type: 'checkbox',
    label: '要求身份保密',
    defaultValue: false,
    access: byVerbOnly,
    admin: { readOnly: true, description: '承办单位看不到姓名和电话，由服务中心转达。' },
  }),
  asFact({
    name: 'publicConsent',
    type: 'checkbox',
    label: '可以公开问答',
    defaultValue: false,
    access: byVerbOnly,
    admin: { readOnly: true, description: '反映人同意公开，或原渠道已经公开。' },
  }),
  asFact({
    name: 'visibility',
    type: 'select',
    label: '公开情况',
    required: true,
    defaultValue: 'private',
    index: true,
    options: optionsOf(visibilityLabels),
    access: byVerbOnly,
    admin: { readOnly: true },
  }),
];

/** Filed once; nobody types over it, neither in the admin panel nor through the API. */
function readOnly(field: Field): Field {
  if (field.type !== 'text') return field;
  const access = field.virtual ? byVerbOnly : field.access;
  return { ...field, access, admin: { ...field.admin, readOnly: true } };
}
