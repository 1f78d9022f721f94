/** Service records (服务记录): what Party members do for their neighbours, verified by the branch, thanked for by residents. */

export { type AppealGround, appealGround } from './appeal-grounds';
export { conflictBetween, requireImpartial } from './conflicts';
export { correctRecordHours } from './correct-hours';
export { declareConflict } from './declare-conflict';
export { editRecord } from './edit-record';
export { endConflict } from './end-conflict';
export * from './labels';
export { listenToFinishedWork } from './listen-to-work';
export { type LogRecord, logRecord } from './log-record';
export { keptFromPublic, maskedForReading, maskedText, previewOfWords } from './masked-text';
export { declarationsAround, declarationsOf, type OwnDeclaration } from './own-conflicts';
export { type OwnServiceData, ownServiceData } from './own-kept';
export { type RecordFilter, type RecordLine, type RecordPage, recordPage, type StateSum } from './own-list';
export {
  communitiesWithRecords,
  householdsThanked,
  type PublicRecord,
  type PublicRecordPage,
  publicRecord,
  publicRecords,
} from './public-records';
export { onRecordChanged, type RecordImage, recordChanged } from './record-changed';
export { type AutomaticRecord, recordForAccount, recordFrom } from './record-from';
export { type AlikeRecord, recordsOfDay } from './record-input';
export {
  type MemberRow,
  memberById,
  membersOfAccount,
  type RecordRow,
  readRecord,
  recordKeyOf,
} from './record-row';
export { type RecordEvent, type RecordSheet, recordSheet } from './record-sheet';
export { type CountedRecord, type RecordPeriod, recordsOf } from './records-of';
export { hideThanks, showThanks } from './review-thanks';
export { verifyDays } from './settings';
export { showRecordWords } from './show-words';
export { type AutomaticRecordSource, recordSources } from './sources';
export { type RecordVerb, recordMayMove, recordTransitions, verifiesAt } from './states';
export { type RecordThanked, thankForRecord, withdrawThanks } from './thanks';
export { returnRecord, revokeRecord, type VerifiedMany, verifyRecord, verifyRecords } from './verify-record';
export {
  mayVerifyRecords,
  membersVerified,
  nameOfRecords,
  verifiedPlace,
  type WaitingPage,
  type WaitingRecord,
  waitingRecords,
} from './waiting';
export { withdrawRecord } from './withdraw-record';
