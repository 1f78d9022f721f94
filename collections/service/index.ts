import type { CollectionConfig } from 'payload';
import { listenToFinishedWork } from '@/domain/service';
import { conflictDeclarations } from './conflict-declarations';
import { memberExemptions } from './member-exemptions';
import { memberMoves } from './member-moves';
import { recordThanks } from './record-thanks';
import { serviceRecordEvents } from './service-record-events';
import { serviceRecords } from './service-records';
import { starCollections } from './stars';

// Before anything can be finished: whoever finishes work knows nothing of records.
listenToFinishedWork();

/**
 * The collections of this domain, in the order of the admin panel's menu. Written by verbs alone, so nobody ever holds one open for
 * editing: Payload's table of locks stays narrow.
 */
export const serviceCollections: CollectionConfig[] = [
  serviceRecords,
  recordThanks,
  conflictDeclarations,
  serviceRecordEvents,
  memberMoves,
  memberExemptions,
  ...starCollections,
].map((collection) => ({ ...collection, lockDocuments: false }));
