import type { Router } from 'express';
import type { PortalDependencies } from '../shared';
import { registerFindLink } from './find-link';
import { registerForces } from './forces';
import { registerLaw } from './law/routes';

/** The neighbourhood: its own forces, and the law at the doorstep. */
export function registerNeighbourhoodPages(router: Router, portal: PortalDependencies): void {
  registerForces(router, portal);
  registerLaw(router, portal);
  registerFindLink(router, portal);
}
