import type { Router } from 'express';
import type { PortalDependencies } from '../../shared';
import { registerAsking } from './ask-routes';
import { registerConsultations } from './consultation-routes';
import { registerLawKeepers } from './keeper-routes';
import { registerPublicLaw } from './public-routes';
import { registerLegalVisits } from './visit-routes';
import { registerLawWork } from './work-routes';

/** 门口的法律服务: pages for everybody, for whoever asked, for helpers and advisers, and for those who keep the law work. */
export function registerLaw(router: Router, portal: PortalDependencies): void {
  // Confidential, and a secret link on somebody's phone: no cache keeps it, and going back shows nothing to the next one.
  router.use(['/law/consultation', '/me/consultations', '/work/law'], (_req, res, next) => {
    res.setHeader('Cache-Control', 'no-store');
    next();
  });
  registerPublicLaw(router, portal);
  registerAsking(router, portal);
  registerConsultations(router, portal);
  // Before the work on one: what stands behind `/work/law/` there is an id, and `desk` is none.
  registerLegalVisits(router, portal);
  registerLawKeepers(router, portal);
  registerLawWork(router, portal);
}
