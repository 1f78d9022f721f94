import type { CollectionConfig } from 'payload';
import { callRecords } from './call-records';
import { categories } from './categories';
import { categoryQuestions } from './category-questions';
import { channelKeys } from './channel-keys';
import { channels } from './channels';
import { dispatchRules } from './dispatch/dispatch-rules';
import { requestBounces } from './dispatch/request-bounces';
import { requestCoUnits } from './dispatch/request-co-units';
import { unitContacts } from './dispatch/unit-contacts';
import { unitDuties } from './dispatch/unit-duties';
import { replyTemplates } from './follow-through/reply-templates';
import { requestAnnouncements } from './follow-through/request-announcements';
import { returnVisits } from './follow-through/return-visits';
import { handOvers } from './hand-over/hand-overs';
import { intakeNonces } from './intake-nonces';
import { intakeRecords } from './intake-records';
import { requestEvaluations } from './measures/request-evaluations';
import { requestMeasureChanges } from './measures/request-measure-changes';
import { requestMeasures } from './measures/request-measures';
import { requestSignals } from './measures/request-signals';
import { requestAnswers } from './request-answers';
import { requestCounters } from './request-counters';
import { requestEvents } from './request-events';
import { requestFollows } from './request-follows';
import { requestPhotos } from './request-photos';
import { requests } from './requests';
import { suggestionModels } from './suggestion-models';
import { categoryLimits } from './time/category-limits';
import { requestAlerts } from './time/request-alerts';
import { requestApplications } from './time/request-applications';
import { supervisions } from './time/supervisions';
import { requestPresences } from './workbench/request-presences';
import { requestViews } from './workbench/request-views';

/** The collections of this domain, in the order of the admin panel's menu. */
export const requestsCollections: CollectionConfig[] = [
  requests,
  requestEvents,
  requestEvaluations,
  requestSignals,
  returnVisits,
  requestFollows,
  requestCoUnits,
  requestBounces,
  requestApplications,
  supervisions,
  handOvers,
  requestAlerts,
  categories,
  categoryLimits,
  categoryQuestions,
  replyTemplates,
  dispatchRules,
  unitDuties,
  unitContacts,
  channels,
  channelKeys,
  intakeRecords,
  intakeNonces,
  callRecords,
  requestAnswers,
  requestPhotos,
  requestAnnouncements,
  suggestionModels,
  requestCounters,
  requestMeasures,
  requestMeasureChanges,
  requestViews,
  requestPresences,
];
