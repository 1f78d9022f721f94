import type { Router } from 'express';
import type { PortalDependencies } from '../shared';
import { registerBallots } from './ballot-routes';
import { registerPublicVotes } from './public-routes';
import { registerRecording } from './record-routes';
import { registerVotesByStaff } from './staff-routes';
import { registerVoteForms } from './vote-form-routes';

/** 表决: what is voted on, the ballot, the roll, the result with its certificate, and the pages of staff. */
export function registerVotingPages(router: Router, portal: PortalDependencies): void {
  // Before the pages of one vote, whose address would take `new` for an id.
  registerVoteForms(router, portal);
  registerPublicVotes(router, portal);
  registerBallots(router, portal);
  registerVotesByStaff(router, portal);
  registerRecording(router, portal);
}
