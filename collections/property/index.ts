import type { CollectionConfig } from 'payload';
import { accountLines } from './account-lines';
import { accountQuestions } from './account-questions';
import { committeeMembers } from './committee-members';
import { committees } from './committees';
import { companyCreditRecords } from './company-credit-records';
import { compoundAccounts } from './compound-accounts';
import { compoundManagements } from './compound-managements';
import { deliveryThanks } from './delivery-thanks';
import { partnerCommitments } from './partner-commitments';
import { partnerDeliveries } from './partner-deliveries';
import { propertyCompanies } from './property-companies';
import { propertyContracts } from './property-contracts';
import { propertyEvents } from './property-events';
import { propertyFiles } from './property-files';
import { redPartners } from './red-partners';

/** The collections of this domain, in the order of the admin panel's menu. */
export const propertyCollections: CollectionConfig[] = [
  compoundManagements,
  propertyContracts,
  propertyCompanies,
  companyCreditRecords,
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
