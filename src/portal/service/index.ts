import type { Router } from 'express';
import type { PortalDependencies } from '../shared';
import { registerActivities } from './activities/routes';

/** Party members at work: activities and campaigns. */
export function registerServicePages(router: Router, portal: PortalDependencies): void {
  registerActivities(router, portal);
}
