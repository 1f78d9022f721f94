import type { Router } from 'express';
import type { PortalDependencies } from '../shared';
import { registerActivities } from './activities/routes';
import { registerHonour } from './honour/routes';
import { registerOwnConflicts } from './records/conflict-routes';
import { registerOwnRecords } from './records/own-routes';
import { registerServicePhotos } from './records/photo-routes';
import { registerPublicRecords } from './records/public-routes';
import { registerRecordWork } from './records/work-routes';
import { registerStarPages } from './stars';

/** 党员服务: what Party members do, log and are thanked for. */
export function registerServicePages(router: Router, portal: PortalDependencies): void {
  registerActivities(router, portal);
  // Before the records: `board` and `conflicts` are none.
  registerHonour(router, portal);
  registerOwnConflicts(router, portal);
  registerOwnRecords(router, portal);
  registerRecordWork(router, portal);
  registerServicePhotos(router, portal);
  registerPublicRecords(router, portal);
  registerStarPages(router, portal);
}
