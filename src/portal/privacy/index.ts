import type { Router } from 'express';
import type { PortalDependencies } from '../shared';
import { registerCorrections } from './correct-routes';
import { registerDeletion } from './delete-routes';
import { registerOwnData } from './own-data-routes';

/** 我的信息: see, take along, correct and delete what is kept about oneself. */
export function registerPrivacyPages(router: Router, portal: PortalDependencies): void {
  registerOwnData(router, portal);
  registerCorrections(router, portal);
  registerDeletion(router, portal);
}
