import type { Field } from 'payload';
import { registerStateLabels } from '@/domain/neighbourhood/law/labels';
import { optionsOf } from '@/domain/organization';
import { accountField, byVerbOnly } from '../../shared/by-verb-only';

/**
 * Whose account answers for an entry: whoever could write it would hand themselves what was asked in confidence. Staff may not browse
 * accounts, so the form says only whether there is one.
 */
export const accountFields = (use: string): Field[] => [
  accountField,
  {
    name: 'online',
    type: 'text',
    label: '网上答复',
    virtual: true,
    access: byVerbOnly,
    admin: {
      readOnly: true,
      disableListFilter: true,
      description: `${use}用页面上的“开通网上答复”按手机号开通，开通以后不换别人。`,
    },
    hooks: { afterRead: [({ siblingData }) => (siblingData.user ? '已开通' : '没有开通')] },
  },
];

export const stateField = ({ index = false }: { index?: boolean } = {}): Field => ({
  name: 'state',
  type: 'select',
  label: '状态',
  required: true,
  defaultValue: 'active',
  ...(index ? { index } : {}),
  options: optionsOf(registerStateLabels),
  access: byVerbOnly,
  admin: { readOnly: true, description: '用页面上的“退出名册”“恢复在册”改。' },
});
