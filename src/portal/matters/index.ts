import type { Router } from 'express';
import type { PortalDependencies } from '../shared';
import { registerPublicMatters } from './routes';
import { registerMatterBoard } from './staff/board-routes';
import { registerMatterOpening } from './staff/open-routes';
import { registerPhoneMoves } from './staff/routes';
import { registerMatterTasks } from './tasks/routes';

/** 大家的事 (五步工作法): matters in public, what residents say, and the steps that are taken on the phone. */
export function registerMattersPages(router: Router, portal: PortalDependencies): void {
  // Before the numbers: `tasks`, `board` and `new` are none.
  registerMatterBoard(router, portal);
  registerMatterOpening(router, portal);
  registerMatterTasks(router, portal);
  registerPhoneMoves(router, portal);
  registerPublicMatters(router, portal);
}
