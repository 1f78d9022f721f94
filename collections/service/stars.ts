import type { CollectionConfig } from 'payload';
import { starAppeals } from './star-appeals';
import { starAppraisalParticipations, starAppraisals } from './star-appraisals';
import { starConsents } from './star-consents';
import { starCorrections } from './star-corrections';
import { starEvents } from './star-events';
import { starManualItems } from './star-manual-items';
import { starPaperBatches } from './star-paper-batches';
import { starResultItems } from './star-result-items';
import { starResults } from './star-results';
import { starRounds } from './star-rounds';
import { starRuleSets } from './star-rule-sets';

/** The collections of star ratings, in the order of the menu. */
export const starCollections: CollectionConfig[] = [
  starRounds,
  starResults,
  starManualItems,
  starAppeals,
  starCorrections,
  starConsents,
  starRuleSets,
  starResultItems,
  starAppraisals,
  starAppraisalParticipations,
  starEvents,
  starPaperBatches,
];
