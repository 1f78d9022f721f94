import type { Router } from 'express';
import type { PortalDependencies } from '../../shared';
import { registerActivityPages } from './activity-routes';
import { registerCalendars } from './calendar-routes';
import { registerCampaigns } from './campaign-routes';
import { registerActivityForms } from './form-routes';
import { registerActivityList } from './list-routes';
import { registerOwnActivities } from './my-routes';
import { registerOrganisingActivities } from './organiser-routes';

/** 活动 on the portal: in public, for those who take part, and for whoever runs them from a phone. */
export function registerActivities(router: Router, portal: PortalDependencies): void {
  registerCalendars(router, portal);
  registerActivityList(router, portal);
  registerCampaigns(router, portal);
  registerOwnActivities(router, portal);
  // Before the page of one activity: `/work/activities/new` is none.
  registerActivityForms(router, portal);
  registerOrganisingActivities(router, portal);
  registerActivityPages(router, portal);
}
