import type { Field } from 'payload';
import { nobody } from '@/access';

/** Neither the form nor the API writes the field, when the row is made or later: verbs do. */
export const byVerbOnly = { create: nobody, update: nobody };

/** Whose account stands behind a row: a verb finds it by the phone. Staff may not browse accounts, so a form cannot show it. */
export const accountField: Field = {
  name: 'user',
  type: 'relationship',
  relationTo: 'users',
  label: '登录账号',
  index: true,
  maxDepth: 0,
  access: byVerbOnly,
  admin: { hidden: true },
};
