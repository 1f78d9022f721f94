import type { Router } from 'express';
import type { PortalDependencies } from '../shared';
import { registerForces } from './forces';

/** The neighbourhood: its own forces, and the law at the doorstep. */
export function registerNeighbourhoodPages(router: Router, portal: PortalDependencies): void {
  registerForces(router, portal);
}
