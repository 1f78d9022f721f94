import type { UIField } from 'payload';

/** The bar of verbs at the top of a document; the collection also needs `verbEndpoints`. */
export function verbBarField(): UIField {
  return {
    name: 'verbs',
    type: 'ui',
    admin: {
      components: { Field: '/src/admin/verbs/VerbBar#VerbBar' },
      disableListColumn: true,
      condition: (data) => Boolean(data?.id),
    },
  };
}
