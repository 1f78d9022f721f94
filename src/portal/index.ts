import { Router } from 'express';
import { registerAccountsPages } from './accounts';
import { registerHomePages } from './home';
import { registerMattersPages } from './matters';
import { registerMeetings } from './matters/meetings/routes';
import { registerMediationPages } from './mediation';
import { registerNeighbourhoodPages } from './neighbourhood';
import { registerNotifications } from './notifications';
import { registerOrganizationPages } from './organization';
import { registerPrivacyPages } from './privacy';
import { registerPropertyPages } from './property';
import { registerPublishingPages } from './publishing';
import { registerRequestsPages } from './requests';
import { registerServicePages } from './service';
import { type PortalDependencies, registerPreferences } from './shared';
import { registerVotingPages } from './voting';

/** Every page of the portal; each domain adds its own. */
export function registerPortal(portal: PortalDependencies): Router {
  const router = Router();
  registerPreferences(router);
  registerHomePages(router, portal);
  registerAccountsPages(router, portal);
  registerMeetings(router, portal);
  registerMattersPages(router, portal);
  registerNotifications(router, portal);
  registerOrganizationPages(router, portal);
  registerPrivacyPages(router, portal);
  registerPropertyPages(router, portal);
  registerVotingPages(router, portal);
  registerPublishingPages(router, portal);
  // Before the requests: what stands behind `/work/` there is a number, and `activities` is none.
  registerMediationPages(router, portal);
  registerServicePages(router, portal);
  registerNeighbourhoodPages(router, portal);
  registerRequestsPages(router, portal);
  return router;
}
