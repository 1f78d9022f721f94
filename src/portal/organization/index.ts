import type { Router } from 'express';
import type { PortalDependencies } from '../shared';
import { registerCommunities } from './communities';
import { registerMyGrid } from './my-grid';
import { registerMyIdentity } from './my-identity';
import { registerResidents } from './residents';

/** The public side of the organisation: who answers for me, the pages of the communities, and what they show of a member. */
export function registerOrganizationPages(router: Router, portal: PortalDependencies): void {
  registerMyGrid(router, portal);
  registerCommunities(router, portal);
  registerMyIdentity(router, portal);
  registerResidents(router, portal);
}
