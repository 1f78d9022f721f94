/** The workbench: lists of requests by view, filter and search, and what stands beside one. */
export { type BesideRequest, besideRequest } from './beside-request';
export { countQueue } from './count-queue';
export { exportQueue } from './export-queue';
export { queueFilter } from './filter';
export { findByPhone, mayFindByPhone } from './find-by-phone';
export { listQueue, type QueuePage, queuePage } from './list-queue';
export type { DuplicateItem, MergeWay } from './merge-ways';
export { queueNames } from './names';
export { positionOf } from './position';
export { beOnRequest, type Presence, revisionOf } from './presence';
export type { QueueItem } from './queue-item';
export { searchHint, searchKindOf } from './search-kind';
export { type Sheet, sheetOf } from './sheet';
export { type SheetStep, stepsOf } from './steps';
export { queueViews } from './views';
