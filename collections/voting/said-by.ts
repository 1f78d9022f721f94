import type { Field } from 'payload';

/** Whose words they are: the account is hidden, the form's key too. */
export const saidBy = (): Field[] => [
  {
    name: 'user',
    type: 'relationship',
    relationTo: 'users',
    label: '账号',
    index: true,
    maxDepth: 0,
    admin: { hidden: true },
  },
  { name: 'userName', type: 'text', label: '谁提的', required: true },
  { name: 'formKey', type: 'text', hidden: true, access: { read: () => false } },
];
