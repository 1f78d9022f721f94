import { belongsTo } from '../property/belongs-to';

/** The matter that a row is part of. */
export const matterField = belongsTo('matter', 'matters', '议题');
