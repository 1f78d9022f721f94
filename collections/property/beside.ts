import type { UIField } from 'payload';
import { panelField } from '../shared/panel-field';

/** What was done with the document so far, beside it. */
export const historyField = panelField('history', '/src/admin/property/HistoryPanel#HistoryPanel', 'sidebar');

/** The photos and papers that prove what the document says. */
export const filesField = panelField('files', '/src/admin/property/FilesPanel#FilesPanel');

/** Who manages a compound and who serves it, on the compound's own page. */
export const compoundPropertyField: UIField = {
  name: 'property',
  type: 'ui',
  admin: {
    components: { Field: '/src/admin/property/CompoundPanel#CompoundPanel' },
    disableListColumn: true,
    condition: (data) => Boolean(data?.id),
  },
};

/** The history of a rectification and, once they are counted, what the households said. */
export const rectificationField: UIField = {
  name: 'history',
  type: 'ui',
  admin: {
    position: 'sidebar',
    components: { Field: '/src/admin/property/RectificationPanel#RectificationPanel' },
  },
};

/** The lines of a book, on the book's own page. */
export const bookLinesField = panelField('lines', '/src/admin/property/self-management/BookLines#BookLines');
