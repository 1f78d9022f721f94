import type { UIField } from 'payload';

/**
 * A component of the panel among the fields of a document, in no list.
 * @param component path and export, as the import map of the panel has them
 * @param position in the sidebar instead of among the fields
 */
export const panelField = (name: string, component: string, position?: 'sidebar'): UIField => ({
  name,
  type: 'ui',
  admin: { ...(position ? { position } : {}), components: { Field: component }, disableListColumn: true },
});
