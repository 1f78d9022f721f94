import { isStaffRole, roleNames } from '@/access';
import { closed, type Expectation } from '../expectation';

const staff = roleNames.filter(isStaffRole);

/** Payload's own collections too: what the framework brings is not closed by itself. */
export const system: Expectation[] = [
  closed('job-turns'),
  closed('payload-kv'),
  closed('payload-migrations'),
  {
    slug: 'payload-locked-documents',
    read: { all: staff },
    create: { all: staff },
    update: { all: staff },
    delete: { all: staff },
    body: async ({ people }) => ({
      document: { relationTo: 'users', value: people.resident.id },
      user: { relationTo: 'users', value: people.administrator.id },
    }),
  },
  {
    // Every row belongs to who wrote it; others never see it.
    slug: 'payload-preferences',
    read: { all: roleNames },
    create: { all: staff },
    body: async (_city, whose) => ({ key: `list-${whose}`, value: { limit: 10 } }),
    update: { all: roleNames },
    delete: { all: roleNames },
  },
];
