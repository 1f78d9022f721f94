/** Law at the doorstep (门口的法律服务): advisers, helpers, stations, trainings, consultations and what is published of them. */

export {
  type AnswerPage,
  type PublicAnswer,
  publicAnswer,
  publicAnswers,
  similarAnswers,
} from './answers/public';
export { answerAddresses, reindexAnswers } from './answers/reindex';
export { publishAnswer, takeDownAnswer } from './answers/review';
export { agreeToPublish, consentOf } from './consultations/agree';
export { answerConsultation } from './consultations/answer';
export { type AskedReceipt, type AskInput, askQuestion } from './consultations/ask';
export { type AskerNotes, askerNotes } from './consultations/asker-page';
export {
  askBack,
  closeConsultation,
  rateConsultation,
  withdrawConsultation,
} from './consultations/asker-verbs';
export { assignAdviser, assignHelper } from './consultations/assign';
export { handOnStranded, openQuestionsOf } from './consultations/hand-on';
export { sidesOf } from './consultations/move';
export { nobodyToPassTo } from './consultations/nobody-to-pass-to';
export { passConsultation } from './consultations/pass';
export { pressAnswerer, pressedToday } from './consultations/press';
export {
  type ConsultationLine,
  type ConsultationPage,
  consultationsFor,
  type DeskLine,
  deskConsultations,
  type LawWorker,
  lawWorker,
  ownConsultations,
} from './consultations/read';
export { revealAskerPhone } from './consultations/reveal';
export { candidatesAt, leastBusy } from './consultations/route';
export {
  type ConsultationMessage,
  type ConsultationRow,
  type ConsultationStep,
  consultationOfToken,
  messagesOf,
  readConsultation,
  stepsOf,
} from './consultations/row';
export { sendLostLinks } from './consultations/send-links';
export {
  type ConsultationVerb,
  consultationMayMove,
  consultationTransitionOf,
  consultationTransitions,
  consultationVerbNames,
  type Side,
} from './consultations/states';
export { closeAnswered, forgetConsultationPhones, remindOfConsultations } from './consultations/sweep';
export { listenToMediatedConsultations, toMediation } from './consultations/to-mediation';
export { consultationPath } from './consultations/token';
export { adviserToPassTo, type WhoMayAnswer, whoMayAnswer } from './consultations/who-may-answer';
export {
  type Coverage,
  coverageFor,
  type Gap,
  gapLabels,
  gapsOf,
  isAnswered,
  seesCoverage,
  type VillageCoverage,
} from './coverage';
export { endedConsultations, forgetOwnConsultations } from './forget-own';
export { setHelperConsent } from './helpers/consent';
export {
  checkHelperFile,
  chooseHelperColumns,
  helperColumnsOf,
  helperTemplate,
  startHelperImport,
  writeHelperFile,
} from './helpers/import/helper-run';
export { type HelperFilter, type HelperPage, helperFilterLabels, helperPage } from './helpers/list';
export { ownHelperEntries } from './helpers/own-entries';
export { type PeopleOfLaw, peopleOfLaw } from './helpers/public';
export { lawJobs } from './jobs';
export {
  type AdviserRow,
  adviserHasAccount,
  advisersOfAccount,
  type HelperRow,
  helpersOfAccount,
  keepsLawAt,
  lawKeeper,
  lawKeeperRoles,
} from './keepers';
export * from './labels';
export { ownLawData } from './own-kept';
export { confirmLegalVisit, correctLegalVisit, withdrawLegalVisit } from './pairings/change-visit';
export { endPairingsOver } from './pairings/end-over';
export { endPairing, pairAdviser } from './pairings/pair';
export { type LegalVisitInput, recordLegalVisit } from './pairings/record-visit';
export {
  type LegalVisitRow,
  type ServedVillage,
  villagesOfAdviser,
  visitsOfAdviser,
} from './pairings/visits';
export { keepsAdviser } from './registers/adviser-keepers';
export { leaveAdvisers, leaveHelpers, returnAdviser, returnHelper } from './registers/leave';
export { openAdviserAccount, openHelperAccount, openHelperAccounts } from './registers/open-account';
export { unreachedInVillage, unreachedWords } from './registers/unreached';
export { certificateHolds } from './rules/certificate';
export { comingExceptions, type Opening, type OpeningRules, openingAt } from './rules/opening';
export { askBackMost, disclaimer, helperAnswerDays, visitsPerMonth } from './settings';
export { type PublicStation, publicStations } from './stations/public';
export { lawTodos } from './todos';
export { creditHours, listenToTrainings, type OwnTraining, quartersByHelper, trainingOf } from './training';
