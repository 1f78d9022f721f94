import type { Router } from 'express';
import type { PortalDependencies } from '../shared';
import { registerCompounds } from './compounds/routes';
import { registerDualPosts } from './dual-posts';
import { registerPropertyFiles } from './open-file';
import { registerPartners } from './partners/routes';
import { registerRatings } from './ratings/routes';

/** 红色物业: who manages a compound, on which terms, who helps, and what residents think of it. */
export function registerPropertyPages(router: Router, portal: PortalDependencies): void {
  registerCompounds(router, portal);
  registerDualPosts(router, portal);
  registerPartners(router, portal);
  registerRatings(router, portal);
  registerPropertyFiles(router, portal);
}
