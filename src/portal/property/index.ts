import type { Router } from 'express';
import type { PortalDependencies } from '../shared';
import { registerAccounts } from './accounts/routes';
import { registerCompounds } from './compounds/routes';
import { registerDualPosts } from './dual-posts';
import { registerManager } from './manager/routes';
import { registerPropertyFiles } from './open-file';
import { registerPartners } from './partners/routes';
import { registerRatings } from './ratings/routes';
import { registerRectifications } from './rectifications/routes';
import { registerRedBlackLists } from './red-black/routes';

/** 红色物业: who manages a compound, on which terms, who helps, what residents think of it, and what has to be put right. */
export function registerPropertyPages(router: Router, portal: PortalDependencies): void {
  registerCompounds(router, portal);
  registerAccounts(router, portal);
  registerDualPosts(router, portal);
  registerPartners(router, portal);
  registerRectifications(router, portal);
  registerManager(router, portal);
  registerRedBlackLists(router, portal);
  registerRatings(router, portal);
  registerPropertyFiles(router, portal);
}
