import type { Field } from 'payload';
import { nobody } from '@/access';
import { registerStateLabels } from '@/domain/neighbourhood/law/labels';
import { optionsOf } from '@/domain/organization';

/** Only verbs write it: neither the form nor the API, when it is made or later. */
export const byButton = { create: nobody, update: nobody } as const;

/**
 * Whose account answers for an entry: whoever could write it would hand themselves what was asked in confidence. Staff may not browse
 * accounts, so the form says only whether there is one.
 */
export const accountFields = (use: string): Field[] => [
  {
    name: 'user',
    type: 'relationship',
    relationTo: 'users',
    label: '登录账号',
    index: true,
    maxDepth: 0,
    access: byButton,
    admin: { hidden: true },
  },
  {
    name: 'online',
    type: 'text',
    label: '网上答复',
    virtual: true,
    access: byButton,
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
  access: byButton,
  admin: { readOnly: true, description: '用页面上的“退出名册”“恢复在册”改。' },
});
