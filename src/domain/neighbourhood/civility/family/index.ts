/** Family events (红白事): registered before, compared with the community's standard, reported after. */

export { councilsFor, councilsOf } from './councils';
export { type FamilyEventRow, limitsOf, type StandardRow, scaleOf } from './family-row';
export {
  type FamilyParty,
  type FamilyVerb,
  familyTransitionOf,
  familyTransitions,
  mayMoveFamily,
} from './family-states';
export { forgetFamilyHosts } from './forget-hosts';
export {
  adviseFamilyEvent,
  cancelFamilyEvent,
  confirmFamilyEvent,
  familyPartiesOf,
  reportFamilyEvent,
} from './move-event';
export { communitiesWithStandards, type FamilyCounts, familyCounts } from './public-counts';
export {
  type FamilyPage,
  type FamilySheet,
  familyPlaces,
  familySheet,
  keepsStandards,
  keptFamilyEvents,
  ownFamilyEvents,
  revealFamilyHost,
} from './read-events';
export { registerFamilyEvent } from './register-event';
export { remindFamilies } from './remind-report';
export { publishFamilyStandard, standardOn, standardsInForce, standardsOf } from './standards';
