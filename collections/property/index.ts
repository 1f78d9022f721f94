import type { CollectionConfig } from 'payload';
import { accountLines } from './account-lines';
import { accountQuestions } from './account-questions';
import { committeeMembers } from './committee-members';
import { committees } from './committees';
import { companyCreditRecords } from './company-credit-records';
import { compoundAccounts } from './compound-accounts';
import { compoundManagements } from './compound-managements';
import { deliveryThanks } from './delivery-thanks';
import { inspections } from './inspections';
import { listDisputes } from './list-disputes';
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
import { rectificationAnswers } from './rectification-answers';
import { rectificationSteps } from './rectification-steps';
import { rectifications } from './rectifications';
import { redBlackEntries } from './red-black-entries';
import { redBlackLists } from './red-black-lists';
import { redPartners } from './red-partners';

/** The collections of this domain, in the order of the admin panel's menu. */
export const propertyCollections: CollectionConfig[] = [
  compoundManagements,
  propertyContracts,
  propertyCompanies,
  companyCreditRecords,
  rectifications,
  inspections,
  rectificationSteps,
  rectificationAnswers,
  redBlackLists,
  redBlackEntries,
  listDisputes,
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
  committees,
  committeeMembers,
  compoundAccounts,
  accountLines,
  accountQuestions,
  propertyFiles,
  propertyEvents,
];
