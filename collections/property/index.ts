import type { CollectionConfig } from 'payload';
import { companyCreditRecords } from './company-credit-records';
import { compoundManagements } from './compound-managements';
import { deliveryThanks } from './delivery-thanks';
import { partnerCommitments } from './partner-commitments';
import { partnerDeliveries } from './partner-deliveries';
import { propertyCompanies } from './property-companies';
import { propertyContracts } from './property-contracts';
import { propertyEvents } from './property-events';
import { propertyFiles } from './property-files';
import { propertyRatings } from './property-ratings';
import { ratingComments } from './rating-comments';
import { ratingPhotos } from './rating-photos';
import { ratingDimensionResults, ratingResults } from './rating-results';
import { ratingRoundCompounds } from './rating-round-compounds';
import { ratingRounds } from './rating-rounds';
import { redPartners } from './red-partners';

/** The collections of this domain, in the order of the admin panel's menu. */
export const propertyCollections: CollectionConfig[] = [
  compoundManagements,
  propertyContracts,
  propertyCompanies,
  companyCreditRecords,
  ratingRounds,
  ratingRoundCompounds,
  ratingComments,
  ratingResults,
  ratingDimensionResults,
  propertyRatings,
  ratingPhotos,
  redPartners,
  partnerCommitments,
  partnerDeliveries,
  deliveryThanks,
  propertyFiles,
  propertyEvents,
];
