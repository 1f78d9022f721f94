/** Service records (服务记录): what Party members do for their neighbours, verified by the branch, thanked for by residents. */

export { conflictBetween, requireImpartial } from './conflicts';
export * from './labels';
export { onRecordChanged, type RecordImage, recordChanged } from './record-changed';
export { type AutomaticRecord, recordForAccount, recordFrom } from './record-from';
export { type MemberRow, membersOfAccount, type RecordRow, recordKeyOf } from './record-row';
export { type CountedRecord, type RecordPeriod, recordsOf } from './records-of';
export { type AutomaticRecordSource, recordSources } from './sources';
