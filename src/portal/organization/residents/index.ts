import type { Router } from 'express';
import type { PortalDependencies } from '../../shared';
import { registerResidentCounter } from './counter-routes';
import { registerLeaving } from './leave-routes';
import { registerLetters } from './letter-routes';
import { registerVerification } from './verify-routes';

/** Residents: showing by a letter where one lives, moving out, and what staff do at the counter. */
export function registerResidents(router: Router, portal: PortalDependencies): void {
  registerVerification(router, portal);
  registerLeaving(router, portal);
  registerResidentCounter(router, portal);
  registerLetters(router, portal);
}
