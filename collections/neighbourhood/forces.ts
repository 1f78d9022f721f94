import type { CollectionConfig } from 'payload';
import { listenToDisputes } from '@/domain/neighbourhood/visits/findings/listen-to-disputes';
import { associationMembers } from './associations/association-members';
import { associations } from './associations/associations';
import {
  civilityAttendances,
  civilityBallots,
  civilityItems,
  civilityMeetings,
  civilityTurns,
} from './civility/civility-meetings';
import { civilityStandards } from './civility/civility-standards';
import { familyEvents } from './civility/family-events';
import { neighbourhoodEvents } from './events';
import { householdCares, householdStandings, visitFindings } from './visits/visit-findings';
import { visitStops, visits } from './visits/visits';

// Before a case of mediation can end: what ends knows nothing of what it came from.
listenToDisputes();

/** Associations, family events, appraisals and visits, in the order of the admin panel's menu. */
export const forceCollections: CollectionConfig[] = [
  visits,
  visitFindings,
  visitStops,
  associations,
  associationMembers,
  familyEvents,
  civilityStandards,
  civilityMeetings,
  civilityItems,
  civilityAttendances,
  neighbourhoodEvents,
  civilityTurns,
  civilityBallots,
  householdStandings,
  householdCares,
].map((collection) => ({ ...collection, lockDocuments: false }));
