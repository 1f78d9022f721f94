import type { CollectionConfig } from 'payload';
import { disputeFiles } from './dispute-files';
import { mediationAgreements } from './mediation-agreements';
import { mediationFigureChanges, mediationFigures } from './mediation-figures';
import { mediationFollowUps } from './mediation-follow-ups';
import { mediationSessions } from './mediation-sessions';
import { sessionAttendances } from './session-attendances';
import { sessionBookings } from './session-bookings';

/** What comes after both sides have chosen: sessions, what comes of them, the file and the figures. */
export const hearingCollections: CollectionConfig[] = [
  mediationSessions,
  mediationAgreements,
  mediationFollowUps,
  disputeFiles,
  sessionAttendances,
  sessionBookings,
  mediationFigures,
  mediationFigureChanges,
];
