/** Activities (活动): planned, approved, signed up for, checked in to, written up; and the campaigns they belong to. */

export type { ActivityRow } from './activity-row';
export { approveActivity } from './approve-activity';
export { checkInToActivity } from './attendance/check-in';
export { correctAttendance } from './attendance/correct-attendance';
export { markPresence } from './attendance/mark-presence';
export { setHours } from './attendance/set-hours';
export { type Attendance, onAttendance } from './attendance/told';
export { beginActivity } from './begin-activity';
export { cancelActivity } from './cancel-activity';
export { changeActivity } from './change-activity';
export {
  calendarFeedOwner,
  calendarFeedSince,
  makeCalendarFeed,
  revokeCalendarFeed,
} from './feeds/personal-feed';
export { reindexActivities } from './find-by-words';
export { finishActivity } from './finish-activity';
export { forgetActivityPhones } from './forget-phones';
export { hidePhoto } from './hide-photo';
export { activityJobs } from './jobs';
export * from './labels';
export { addActivityPartner } from './partners/add-partner';
export { openLinkages, type PartnerChoice, partnerChoices } from './partners/partner-choices';
export type { PartnerRow as ActivityPartnerRow } from './partners/partners-of';
export { recordActivityPartner } from './partners/record-partner';
export { planActivity } from './plan-activity';
export { calendarActivities, type PublicActivity, publicActivity } from './public/activity';
export {
  type CampaignPageFacts,
  campaignAddresses,
  campaignChoices,
  campaignPage,
  listCampaigns,
  type PublicCampaign,
} from './public/campaigns';
export type { PublicActivityLine } from './public/line';
export {
  type ActivityFilter,
  type ActivityPage,
  activitiesBetween,
  activitiesThisWeek,
  activityAddresses,
  activityDays,
  communitiesWithActivities,
  pastActivities,
} from './public/list';
export { type ActivityViewer, activityViewer, type OwnActivity, ownActivities } from './public/own';
export { type Revision, revisionsOf } from './public/revisions';
export {
  type ActivitySheet,
  activitySheet,
  type KeptActivities,
  keptActivities,
  membersToEnter,
} from './read';
export { remindOfActivities } from './remind';
export { rescheduleActivity } from './reschedule-activity';
export { returnActivity } from './return-activity';
export { creditNow, mostOf, plannedCredit } from './rules/credit';
export { hoursFromTyped, quartersBetween, quartersFromHours } from './rules/quarters';
export { awaitsAnother } from './second-person';
export { enterSignUp, seatWaiting } from './sign-ups/enter-sign-up';
export { audienceOf, audienceWords } from './sign-ups/person';
export { signUp } from './sign-ups/sign-up';
export type { CreditedHours, SignUpRow } from './sign-ups/sign-up-row';
export { enterWithdrawal, withdrawSignUp } from './sign-ups/withdraw';
export {
  type ActivityVerb,
  activityPartiesOf,
  activityTransitionOf,
  keepsActivities,
  mayMoveActivity,
} from './states';
export { submitActivity } from './submit-activity';
export { activityTodos } from './todos';
export { writeSummary } from './write-summary';
