import type { Payload, SanitizedCollectionConfig } from 'payload';

/** The configuration of the one collection that signs in. @throws Error when it is not there, which no running portal can be. */
export function usersConfig(payload: Payload): SanitizedCollectionConfig {
  const users = payload.collections.users;
  if (!users) throw new Error('The collection users is not configured');
  return users.config;
}
