import type { CollectionConfig } from 'payload';
import { legalAdvisers } from './legal-advisers';
import { legalAnswers } from './legal-answers';
import { legalConsultationEvents } from './legal-consultation-events';
import { legalConsultationMessages } from './legal-consultation-messages';
import { legalConsultations } from './legal-consultations';
import { legalHelpers } from './legal-helpers';
import { legalPairings } from './legal-pairings';
import { legalStations } from './legal-stations';
import { legalTrainingCredits } from './legal-training-credits';
import { legalVisits } from './legal-visits';

/** 门口的法律服务: registers of people and stations, trainings, consultations and what is published of them. */
export const lawCollections: CollectionConfig[] = [
  legalConsultations,
  legalAnswers,
  legalHelpers,
  legalAdvisers,
  legalPairings,
  legalVisits,
  legalTrainingCredits,
  legalStations,
  legalConsultationMessages,
  legalConsultationEvents,
].map((collection) => ({ ...collection, lockDocuments: false }));
