/** Appraisal meetings (文明评议): convened by an association, a secret vote, a result that is looked at before it is public. */

export { isNamedIn } from '../rules/recusal';
export type { CivilityAttendanceRow, CivilityItemRow, CivilityMeetingRow } from './civility-row';
export {
  type CivilityParty,
  type CivilityVerb,
  civilityTransitionOf,
  civilityTransitions,
  mayMoveCivility,
} from './civility-states';
export { closeCivility } from './close-civility';
export {
  beginCivility,
  cancelCivility,
  enterPaperVotes,
  isOwnSubmission,
  publishCivility,
  returnCivility,
  submitCivility,
  writeCivilityMinutes,
} from './finish-civility';
export { forgetSubjects } from './forget-subjects';
export {
  addCivilityItem,
  changeCivilityItem,
  removeCivilityItem,
  withdrawCivilityConsent,
} from './items';
export { civilityPartiesOf } from './move-civility';
export { enteredPapers, type PaperEntry, paperEntriesOf } from './paper-entries';
export { planCivilityMeeting } from './plan-civility';
export { markCivilityAttendance } from './prepare-civility';
export {
  type CivilitySheet,
  civilityPlaces,
  civilitySheet,
  keptCivilities,
  type PublicCivility,
  publicCivilities,
} from './read-civility';
export { ownItems, standAsideProblem, standAsideWords } from './stand-aside';
export { voteInCivility } from './vote';
