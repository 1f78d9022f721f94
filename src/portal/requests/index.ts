import type { Router } from 'express';
import type { PortalDependencies } from '../shared';
import { registerCounter } from './counter/routes';
import { registerEmailStop } from './email-stop/routes';
import { registerFollowing } from './follow/routes';
import { registerMeasures } from './measures/routes';
import { registerOwnRequests } from './mine/routes';
import { registerNewRequest } from './new/routes';
import { registerPublicRequests } from './public/routes';
import { registerSupervisionLetters } from './supervision/routes';
import { registerTracking } from './track/routes';
import { registerWork } from './work/routes';

/** Requests on the portal: filing, tracking, and the public questions. */
export function registerRequestsPages(router: Router, portal: PortalDependencies): void {
  registerNewRequest(router, portal);
  registerTracking(router, portal);
  registerOwnRequests(router, portal);
  registerSupervisionLetters(router, portal);
  registerFollowing(router, portal);
  registerEmailStop(router, portal);
  registerCounter(router, portal);
  registerMeasures(router, portal);
  registerWork(router, portal);
  // Last: `/requests/:number` would take the addresses above.
  registerPublicRequests(router, portal);
}
