import type { CollectionConfig } from 'payload';
import { listenToDisputeOutcomes } from '@/domain/mediation';
import { disputeChoices } from './dispute-choices';
import { disputeEvents } from './dispute-events';
import { disputeParties } from './dispute-parties';
import { disputes } from './disputes';
import { mediationDesks } from './mediation-desks';
import { mediationDuties } from './mediation-duties';
import { mediationMethods } from './mediation-methods';
import { mediationOrganizations } from './mediation-organizations';
import { mediatorEvents } from './mediator-events';
import { mediators } from './mediators';

// Before anything can end: requests wait on what comes of a mediation.
listenToDisputeOutcomes();

/** The collections of this domain, in the order of the admin panel's menu. */
export const mediationCollections: CollectionConfig[] = [
  disputes,
  mediationOrganizations,
  mediators,
  mediationDuties,
  mediationMethods,
  mediationDesks,
  disputeParties,
  disputeChoices,
  disputeEvents,
  mediatorEvents,
].map((collection) => ({ ...collection, lockDocuments: false }));
