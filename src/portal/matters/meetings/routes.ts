import type { Router } from 'express';
import type { PortalDependencies } from '../../shared';
import { registerMeetingForms } from './form-routes';
import { registerMemberMeetings } from './member-routes';
import { registerOrganising } from './organiser-routes';

/** 支部会议 on the portal: for members, and for whoever runs them from a phone. */
export function registerMeetings(router: Router, portal: PortalDependencies): void {
  // Before the page of one meeting: `/meetings/new` is none.
  registerMeetingForms(router, portal);
  registerOrganising(router, portal);
  registerMemberMeetings(router, portal);
}
