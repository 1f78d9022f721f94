import type { UIField } from 'payload';

/** What happened so far, beside the document. */
export const historyField: UIField = {
  name: 'history',
  type: 'ui',
  admin: {
    position: 'sidebar',
    components: { Field: '/src/admin/requests/HistoryPanel#HistoryPanel' },
    disableListColumn: true,
  },
};

/** The photos that came with it, under the citizen's words. */
export const photosField: UIField = {
  name: 'photos',
  type: 'ui',
  admin: { components: { Field: '/src/admin/requests/PhotosPanel#PhotosPanel' }, disableListColumn: true },
};

/** The requester's word, the calls back and the messages, beside the document. */
export const followThroughField: UIField = {
  name: 'followThrough',
  type: 'ui',
  admin: {
    position: 'sidebar',
    components: { Field: '/src/admin/requests/follow-through/FollowThroughPanel#FollowThroughPanel' },
    disableListColumn: true,
  },
};

/** The matter that a request became part of. */
export const becameMatterField: UIField = {
  name: 'becameMatter',
  type: 'ui',
  admin: {
    position: 'sidebar',
    components: { Field: '/src/admin/matters/BecameMatter#BecameMatter' },
    disableListColumn: true,
  },
};

/** The finding of a visit that a request came from. */
export const foundOnVisitField: UIField = {
  name: 'foundOnVisit',
  type: 'ui',
  admin: {
    position: 'sidebar',
    components: { Field: '/src/admin/neighbourhood/FoundOnVisit#FoundOnVisit' },
    disableListColumn: true,
  },
};
