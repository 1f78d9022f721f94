import type { SanitizedCollectionConfig, SanitizedConfig } from 'payload';
import { nobody } from './nobody';
import { staff } from './staff';

/** What Payload's own collections allow: by themselves they let any signed-in resident lock documents and fill preferences. */
const rules: Record<string, Partial<SanitizedCollectionConfig['access']>> = {
  'payload-locked-documents': { create: staff, read: staff, update: staff, delete: staff },
  'payload-preferences': { create: staff },
  'payload-migrations': { create: nobody, read: nobody, update: nobody, delete: nobody },
  'payload-kv': { create: nobody, read: nobody, update: nobody, delete: nobody },
};

/** Closes Payload's own collections after it has added them: `buildConfig({ … }).then(guardInternalCollections)`. */
export function guardInternalCollections(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections) Object.assign(collection.access, rules[collection.slug]);
  return config;
}
