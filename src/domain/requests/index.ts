/** Requests: from every channel, through dispatch and answer, to the requester's own word. */
export { type AcceptInput, acceptRequest } from './accept-request';
export { answerPhotosOf, keepAnswerPhoto, photoOwners } from './answer-photos';
export { type ApplicationRow, openApplications } from './applications/application-row';
export { applyForExtension } from './applications/apply-for-extension';
export { applyForPause } from './applications/apply-for-pause';
export { decideApplication } from './applications/decide-application';
export { applicationKindLabels, decisionLabels } from './applications/kinds';
export type { Elsewhere, IntakeRules } from './categories/intake-rules';
export { type Answer, answersOf } from './categories/keep-answers';
export { answerProblem, answerWords, type CategoryQuestion } from './categories/questions';
export { intakeRulesOf, questionsFor } from './categories/rules-of';
export { inTreeOrder } from './categories/tree-order';
export { fillCategoryPath } from './category-path';
export { type NextContactDue, nextContact } from './clocks/next-contact';
export {
  type ClockFace,
  type ClockRow,
  type ClockStage,
  clockLabels,
  clockStageLabels,
  readClocks,
} from './clocks/read-clocks';
export { reportProgress } from './clocks/report-progress';
export { riskShares } from './clocks/risk-shares';
export { closeRequest } from './close-request';
export { hideConfidentialRequester } from './confidential';
export { recallDispatch } from './corrections/recall-dispatch';
export { reconsiderRequest } from './corrections/reconsider-request';
export { mayTakeInFor, mayUseCounter } from './counter/counter-access';
export { counterChannels } from './counter/counter-channels';
export { type CounterDuplicate, counterDuplicates } from './counter/counter-duplicates';
export { counterReceipt } from './counter/counter-receipt';
export { type TakeInInput, takeInRequest } from './counter/take-in-request';
export {
  calendarReaches,
  type Deadline,
  deadlineAfter,
  extendedDeadline,
  recountedDeadline,
} from './deadlines';
export { declineRequest } from './decline-request';
export { type CategoryEntry, type Directory, directory, forgetDirectory } from './directory';
export * from './dispatch';
export { dispatchRequest } from './dispatch-request';
export { type OthersRequest, possibleDuplicates } from './duplicates/others';
export type { Draft } from './duplicates/similar-requests';
export { type EmergencyLine, emergencyLines } from './emergency';
export { evaluateRequest } from './evaluate-request';
export { extendRequest } from './extend-request';
export { type FileInput, fileRequest } from './file-request';
export type { Receipt } from './filed-before';
export * from './follow-through';
export { type Followed, followRequest } from './follows/follow-request';
export { type FollowedRequest, followableRequest, followedRequest } from './follows/followed-request';
export { stopFollowing } from './follows/stop-following';
export { doorstepChannel, isFiledForOthers } from './for-others';
export { type CarriedField, carriedFieldLabels } from './hand-over/carried';
export { endHandOver, giveBackHandOver, takeHandOver } from './hand-over/follow-hand-over';
export { handOverRequest, isHandedOver } from './hand-over/hand-over-request';
export { type HandOver, handOver, preparedHandOvers } from './hand-over/read-hand-overs';
export { type UnitToAsk, unitToAsk } from './hand-over/unit-to-ask';
export { handOverWords, waitingWords, waitsForMediation } from './hand-over/waiting';
export { checkChannelFile, startChannelImport, writeChannelFile } from './import/channel-run';
export { chooseColumns } from './import/choose-columns';
export { columnsToChoose } from './import/columns-to-choose';
export { type ImportCalls, importCalls } from './import/import-calls';
export { importCategories } from './import/import-categories';
export type { ImportSummary } from './import/import-directly';
export { type ChannelImportKind, channelImports } from './import/import-fields';
export { importRequests } from './import/import-requests';
export { channelTemplate } from './import/import-template';
export * from './intake';
export { inviteEvaluation } from './invite-evaluation';
export { requestsJobs } from './jobs';
export * from './labels';
export { addNote } from './later-words/add-note';
export { answerSupplement } from './later-words/answer-supplement';
export { cancelRequest } from './later-words/cancel-request';
export { correctReply } from './later-words/correct-reply';
export { supplementRequest } from './later-words/supplement-request';
export { urgeRequest } from './later-words/urge-request';
export type { Limit } from './limits';
export * from './measures';
export { handlersOf, holdersAt, holdersOf } from './notifications/staff-to-tell';
export { tell as sendToRequester } from './notifications/tell-requester';
export * from './open311';
export {
  forgetOwnEmails,
  forgetOwnFollows,
  type OwnRequestRecord,
  ownFollows,
  ownRequestRecords,
} from './own-records';
export { type OwnRequest, type OwnRequests, ownRequests } from './own-requests';
export { partiesOf } from './parties';
export { pauseRequest } from './pause-request';
export {
  keepPhoto,
  mostPhotos,
  orphanHours,
  type PhotoRow,
  type PhotoStage,
  photosOf,
  sweepOrphanPhotos,
} from './photos';
export { matchPlaces, type NamedPlace } from './place-match';
export { requestAddresses } from './public-addresses';
export { listPublicRequests, type PublicFilter, type PublicItem, type PublicPage } from './public-list';
export { type PublicPreview, publicPreview } from './public-preview';
export { type PublicRequest, publicPhotoOwner, publicRequest } from './public-request';
export { type PublicSummary, publicSummary } from './public-summary';
export { type PublicTraceSource, refreshAfterCorrection, searchDocumentOf } from './public-traces';
export { publicYears } from './public-years';
export { publishRequest } from './publish-request';
export * from './queue';
export { type Reach, reachOf } from './reach-of';
export { recountDeadlines } from './recount-deadlines';
export { redact } from './redact';
export { reindexRequests } from './reindex-requests';
export { reopenRequest } from './reopen-request';
export { placeholders } from './reply-templates/fill';
export { answerable, type FilledTemplate, templatesFor } from './reply-templates/templates-for';
export { replyToRequest } from './reply-to-request';
export { type RequestRow, requestRow } from './request-row';
export { resumeRequest } from './resume-request';
export { returnRequest } from './return-request';
export { type RevealRequester, revealRequester } from './reveal-requester';
export { type LinkSent, sendTrackingLink } from './send-tracking-link';
export { startRequest } from './start-request';
export {
  availableVerbs,
  mayPerform,
  mayPerformOn,
  movesRequest,
  openStates,
  type RequestState,
  type RequestVerb,
  stateLabels,
  states,
  transitionOf,
  transitions,
} from './states';
export { statutoryHoliday } from './statutory-holidays';
export { isEmailStop, stopEmails } from './stop-emails';
export { retrainSuggestions } from './suggest/retrain-suggestions';
export { type CategorySuggestion, suggestCategories } from './suggest/suggest-categories';
export { suggestUnits, type UnitSuggestion } from './suggest/suggest-units';
export { answerSupervision } from './supervision/answer-supervision';
export { closeSupervision } from './supervision/close-supervision';
export { issueSupervision } from './supervision/issue-supervision';
export { recordInterview } from './supervision/record-interview';
export { nextRung, rungLabels, supervisionStateLabels, triggerLabels } from './supervision/rungs';
export { type SupervisionLetter, supervisionLetter } from './supervision/supervision-letter';
export { type SupervisionRow, supervisionsWhere } from './supervision/supervision-row';
export { addresseeOf } from './supervision/transitions';
export { urgeRequests } from './supervision/urge-requests';
export { sweepEmails } from './sweep-emails';
export { timeTodos } from './time-todos';
export { requestTodos } from './todos';
export { requestOfNumber, requestOfToken, type TrackedRequest, trackedRequest } from './tracked-request';
export { trackingPath } from './tracking';
export type { VerbCall, VerbResult } from './transition';
export { withdrawPublicConsent } from './withdraw-public-consent';
export * from './work';
export { calendarKnown, holidayName, isWorkingDay } from './working-days';
