import type { Field } from 'payload';

const shownAsText = new Set(['text', 'textarea', 'date', 'select', 'checkbox', 'number']);

/** Marks a stored field as one that only verbs write: in the admin panel it reads as text, through the API it can't be set. */
export function asFact(field: Field): Field {
  if (!shownAsText.has(field.type) || !('name' in field) || ('hidden' in field && field.hidden)) return field;
  const admin = 'admin' in field ? field.admin : {};
  const own = admin && 'components' in admin ? admin.components : {};
  // Every type in the list above takes a Field component by its path.
  return {
    ...field,
    admin: {
      ...admin,
      readOnly: true,
      components: { ...own, Field: '/src/admin/requests/PlainValue#PlainValue' },
    },
  } as Field;
}
