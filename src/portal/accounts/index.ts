import type { Router } from 'express';
import type { PortalDependencies } from '../shared';
import { registerDemoPages } from './demo';
import { registerMe } from './me';
import { registerMySecurity } from './my-security';
import { registerSecondFactor } from './second-factor';
import { registerSetup } from './setup';
import { registerPasswordSignIn } from './sign-in-password';
import { registerPhoneSignIn } from './sign-in-phone';

export { adminDoorRoutes } from './admin-door';

/** Signing in and out, one's own account, the first administrator, and the pages of a demonstration. */
export function registerAccountsPages(router: Router, portal: PortalDependencies): void {
  registerPhoneSignIn(router, portal);
  registerPasswordSignIn(router, portal);
  registerSecondFactor(router, portal);
  registerMe(router, portal);
  registerMySecurity(router, portal);
  registerSetup(router, portal);
  registerDemoPages(router, portal);
}
