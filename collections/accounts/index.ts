import type { CollectionConfig } from 'payload';
import { auditEvents } from './audit-events';
import { auditSeals } from './audit-seals';
import { outbox } from './outbox';
import { profiles } from './profiles';
import { roleAssignments } from './role-assignments';
import { signInCodes } from './sign-in-codes';
import { users } from './users';

/** The collections of this domain, in the order of the admin panel's menu. */
export const accountsCollections: CollectionConfig[] = [
  users,
  roleAssignments,
  profiles,
  signInCodes,
  outbox,
  auditEvents,
  auditSeals,
];
