import type { CollectionConfig } from 'payload';
import { propertyTag } from '@/domain/property/labels';
import { touchAfterChange } from '@/domain/publishing';

/** Pages about compounds and companies are made anew after every change by hand; verbs say so themselves. */
export function shownOnPropertyPages(config: CollectionConfig): CollectionConfig {
  return {
    ...config,
    hooks: {
      ...config.hooks,
      afterChange: [...(config.hooks?.afterChange ?? []), touchAfterChange(() => [propertyTag])],
    },
  };
}
