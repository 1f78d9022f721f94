/** Rectifications: what whoever manages a compound has to put right, until the residents say it is. */

export { type Answered, answerFixed, homesIn } from './answer-fixed';
export { askResidents } from './ask-residents';
export { closeAsking } from './close-asking';
export { decideOnSite } from './decide-on-site';
export { askExtension, decideExtension } from './extension';
export * from './labels';
export { type ManagedCompound, type ManagerTask, managedCompounds, managerTasks } from './manager';
export { type Opened, openRectification } from './open-rectification';
export { mayLeadToRectification, type Origin } from './origin';
export { type OwnAnswer, ownAnswers } from './own-answers';
export { type CompoundChoice, compoundsOfRequest, keptCompounds } from './places';
export { type AskedOf, askedOf } from './public/asked-of';
export {
  listRectifications,
  type PublicRectificationLine,
  type RectificationFilter,
  type RectificationPage,
  rectificationFilters,
  rectificationsOfRequest,
} from './public/list';
export { type PublicRectification, publicRectification } from './public/rectification';
export { type Inspected, recordInspection } from './record-inspection';
export { remindManager } from './remind';
export { reportDone } from './report-done';
export { responsibleAt } from './responsible';
export { returnReport } from './return-report';
export { rectificationLimit } from './settings';
export { mayMove, partiesOf as rectificationPartiesOf, type RectificationVerb } from './states';
export { superviseRectification } from './supervise';
export { sweepRectifications } from './sweep';
export { withdrawRectification } from './withdraw';
