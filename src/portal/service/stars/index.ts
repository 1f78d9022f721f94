import type { Router } from 'express';
import type { PortalDependencies } from '../../shared';
import { registerMyStars } from './my-routes';
import { registerStarPapers } from './paper-routes';
import { registerPublicStars } from './public-routes';
import { registerStarStaff } from './staff-routes';

/** 评星定级: one's own points, the appraisal, announcements, rules, and the pages of those who run a branch. */
export function registerStarPages(router: Router, portal: PortalDependencies): void {
  // Before the page of one round, whose address would take `new` for an id.
  registerStarStaff(router, portal);
  registerStarPapers(router, portal);
  registerPublicStars(router, portal);
  registerMyStars(router, portal);
}
