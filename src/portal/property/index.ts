import type { Router } from 'express';
import type { PortalDependencies } from '../shared';
import { registerAccounts } from './accounts/routes';
import { registerCompounds } from './compounds/routes';
import { registerDualPosts } from './dual-posts';
import { registerPropertyFiles } from './open-file';
import { registerPartners } from './partners/routes';

/** 红色物业: who manages a compound, on which terms, and who helps. */
export function registerPropertyPages(router: Router, portal: PortalDependencies): void {
  registerCompounds(router, portal);
  registerAccounts(router, portal);
  registerDualPosts(router, portal);
  registerPartners(router, portal);
  registerPropertyFiles(router, portal);
}
