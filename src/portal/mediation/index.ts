import type { Router } from 'express';
import type { PortalDependencies } from '../shared';
import { registerApply } from './apply/routes';
import { registerMediationFigures } from './figures/routes';
import { registerHearings } from './hearings/routes';
import { lostCase, lostLink } from './party/lost-link';
import { registerPartyCases } from './party/routes';
import { registerMediationInfo } from './public/routes';
import { registerHandOvers } from './work/hand-over-routes';
import { registerMediationIntake } from './work/intake-routes';
import { registerJoinParty } from './work/join-party';
import { registerMediationWork } from './work/routes';

/** 调解 on the portal: what it is, asking for it, a party's own page, and the desk's and the mediators' work. */
export function registerMediationPages(router: Router, portal: PortalDependencies): void {
  registerApply(router, portal);
  registerPartyCases(router, portal);
  router.use(['/mediation/case', '/mediation/filed'], lostLink);
  router.use('/me/mediation', lostCase);
  registerMediationFigures(router, portal);
  registerMediationInfo(router, portal);
  // Before the page of one case: `new`, `hand-overs`, `calendar` and `board` are none.
  registerMediationIntake(router, portal);
  registerHandOvers(router, portal);
  registerHearings(router, portal);
  registerJoinParty(router, portal);
  registerMediationWork(router, portal);
}
