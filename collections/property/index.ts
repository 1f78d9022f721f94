import type { CollectionConfig } from 'payload';
import { companyCreditRecords } from './company-credit-records';
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
  redPartners,
  partnerCommitments,
  partnerDeliveries,
  deliveryThanks,
  propertyFiles,
  propertyEvents,
];
