import { panelField } from '../shared/panel-field';

/** The line of a matter, what it comes from, its tasks and its history, on its own page. */
export const matterPanelField = panelField('line', '/src/admin/matters/MatterPanel#MatterPanel', 'sidebar');

/** The finding of a visit that a matter came from. */
export const foundOnVisitField = panelField(
  'foundOnVisit',
  '/src/admin/neighbourhood/FoundOnVisit#FoundOnVisit',
  'sidebar',
);

/** The photos of a task, before and after. */
export const taskPhotosField = panelField('photos', '/src/admin/matters/TaskPhotos#TaskPhotos');
