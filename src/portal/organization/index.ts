import type { Router } from 'express';
import type { PortalDependencies } from '../shared';
import { registerCommunities } from './communities';
import { registerMyGrid } from './my-grid';

/** The public side of the organisation: who answers for me, and the pages of the communities. */
export function registerOrganizationPages(router: Router, portal: PortalDependencies): void {
  registerMyGrid(router, portal);
  registerCommunities(router, portal);
}
