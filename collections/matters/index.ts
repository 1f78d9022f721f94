import type { CollectionConfig } from 'payload';
import { branchMeetings } from './branch-meetings';
import { matterAnswers } from './matter-answers';
import { matterAskedHouseholds } from './matter-asked-households';
import { matterAskings } from './matter-askings';
import { matterBuildings } from './matter-buildings';
import { matterEvents } from './matter-events';
import { matterOpinions } from './matter-opinions';
import { matterSources } from './matter-sources';
import { matterStays } from './matter-stays';
import { matterTasks } from './matter-tasks';
import { matters } from './matters';
import { meetingAgendaItems } from './meeting-agenda-items';
import { meetingAttendances } from './meeting-attendances';
import { meetingEvents } from './meeting-events';

/** The collections of this domain, in the order of the admin panel's menu. */
export const mattersCollections: CollectionConfig[] = [
  matters,
  matterTasks,
  matterOpinions,
  matterAskings,
  matterAnswers,
  matterAskedHouseholds,
  matterSources,
  matterBuildings,
  matterEvents,
  matterStays,
  branchMeetings,
  meetingAgendaItems,
  meetingAttendances,
  meetingEvents,
];
