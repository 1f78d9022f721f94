import type { UIField } from 'payload';

/** The line of a matter, what it comes from, its tasks and its history, on its own page. */
export const matterPanelField: UIField = {
  name: 'line',
  type: 'ui',
  admin: {
    position: 'sidebar',
    components: { Field: '/src/admin/matters/MatterPanel#MatterPanel' },
    disableListColumn: true,
  },
};

/** The finding of a visit that a matter came from. */
export const foundOnVisitField: UIField = {
  name: 'foundOnVisit',
  type: 'ui',
  admin: {
    position: 'sidebar',
    components: { Field: '/src/admin/neighbourhood/FoundOnVisit#FoundOnVisit' },
    disableListColumn: true,
  },
};

/** The photos of a task, before and after. */
export const taskPhotosField: UIField = {
  name: 'photos',
  type: 'ui',
  admin: {
    components: { Field: '/src/admin/matters/TaskPhotos#TaskPhotos' },
    disableListColumn: true,
  },
};
