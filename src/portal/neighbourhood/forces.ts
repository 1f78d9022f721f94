import type { Router } from 'express';
import type { PortalDependencies } from '../shared';
import { registerAppraisals } from './appraisals/routes';
import { registerAssociations } from './associations/public-routes';
import { registerAssociationWork } from './associations/work-routes';
import { registerFamilyEvents } from './family/routes';
import { registerFamilyWork } from './family/work-routes';
import { registerCare } from './visits/care-routes';
import { registerVisitCounts } from './visits/count-routes';
import { registerFindings } from './visits/finding-routes';
import { registerVisits } from './visits/routes';

/** Associations, family events, appraisals and visits. */
export function registerForces(router: Router, portal: PortalDependencies): void {
  registerAssociations(router, portal);
  registerAssociationWork(router, portal);
  registerFamilyWork(router, portal);
  registerFamilyEvents(router, portal);
  registerAppraisals(router, portal);
  // Before the page of one round: `board`, `findings`, `overdue` and `care` are none.
  registerVisitCounts(router, portal);
  registerFindings(router, portal);
  registerCare(router, portal);
  registerVisits(router, portal);
}
