import { panelField } from '../../shared/panel-field';

/** What happened so far, beside the document. */
export const historyField = panelField('history', '/src/admin/requests/HistoryPanel#HistoryPanel', 'sidebar');

/** The photos that came with it, under the citizen's words. */
export const photosField = panelField('photos', '/src/admin/requests/PhotosPanel#PhotosPanel');

/** The requester's word, the calls back and the messages, beside the document. */
export const followThroughField = panelField(
  'followThrough',
  '/src/admin/requests/follow-through/FollowThroughPanel#FollowThroughPanel',
  'sidebar',
);

/** The matter that a request became part of. */
export const becameMatterField = panelField(
  'becameMatter',
  '/src/admin/matters/BecameMatter#BecameMatter',
  'sidebar',
);

/** The finding of a visit that a request came from. */
export const foundOnVisitField = panelField(
  'foundOnVisit',
  '/src/admin/neighbourhood/FoundOnVisit#FoundOnVisit',
  'sidebar',
);
