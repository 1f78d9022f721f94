import type { Field } from 'payload';
import { placeFields } from '../shared/place-fields';

/** The round a row belongs to, and where. */
export const ofRound = (): Field[] => [
  {
    name: 'round',
    type: 'relationship',
    relationTo: 'star-rounds',
    label: '哪一次评星',
    required: true,
    index: true,
    maxDepth: 0,
  },
  ...placeFields({ lowest: 'building' }),
];

/** Whose it is: the member, the name, and the account that reads it as one's own. */
export const ofMember = (): Field[] => [
  {
    name: 'member',
    type: 'relationship',
    relationTo: 'party-members',
    label: '党员',
    required: true,
    index: true,
    maxDepth: 0,
  },
  { name: 'memberName', type: 'text', label: '姓名', required: true },
  {
    name: 'user',
    type: 'relationship',
    relationTo: 'users',
    label: '账号',
    index: true,
    maxDepth: 0,
    admin: { hidden: true },
  },
];

/** Text kept for verbs alone. */
export const hiddenText = (name: string) => ({
  name,
  type: 'text' as const,
  hidden: true,
  access: { read: () => false },
});

export const group = '党员服务';
