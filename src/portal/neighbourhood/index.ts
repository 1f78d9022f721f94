import type { Router } from 'express';
import type { PortalDependencies } from '../shared';
import { registerLaw } from './law/routes';

/** The neighbourhood's own forces: law at the doorstep. */
export function registerNeighbourhoodPages(router: Router, portal: PortalDependencies): void {
  registerLaw(router, portal);
}
