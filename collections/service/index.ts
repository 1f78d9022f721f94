import type { CollectionConfig } from 'payload';
import { listenToFinishedWork } from '@/domain/service';
import { activities } from './activities';
import { activityEvents } from './activity-events';
import { activityPartners } from './activity-partners';
import { activitySignUps } from './activity-sign-ups';
import { calendarFeeds } from './calendar-feeds';
import { campaigns } from './campaigns';
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
 * The collections of this domain, in the order of the admin panel's menu. Hardly any is ever held open for editing: Payload's table
 * of locks stays narrow.
 */
export const serviceCollections: CollectionConfig[] = [
  activities,
  activitySignUps,
  activityPartners,
  campaigns,
  serviceRecords,
  recordThanks,
  conflictDeclarations,
  serviceRecordEvents,
  activityEvents,
  calendarFeeds,
  memberMoves,
  memberExemptions,
  ...starCollections,
].map((collection) => ({ ...collection, lockDocuments: false }));
