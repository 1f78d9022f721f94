import type { CollectionSlug, RelationshipField } from 'payload';

/** The one document that another cannot be without, and is listed by. */
export const belongsTo = (name: string, relationTo: CollectionSlug, label: string): RelationshipField => ({
  name,
  type: 'relationship',
  relationTo,
  label,
  required: true,
  index: true,
  maxDepth: 1,
});
