import type { CollectionConfig } from 'payload';
import { touchAfterChange, touchAfterDelete } from '@/domain/publishing';

/** Pages that show these documents are made anew after every change: `organization` for community pages, `divisions` for lists. */
export function shownToPublic(
  config: CollectionConfig,
  tag: 'organization' | 'divisions' = 'organization',
): CollectionConfig {
  const tags = () => [tag];
  return {
    ...config,
    hooks: {
      ...config.hooks,
      afterChange: [...(config.hooks?.afterChange ?? []), touchAfterChange(tags)],
      afterDelete: [...(config.hooks?.afterDelete ?? []), touchAfterDelete(tags)],
    },
  };
}
