/** Notifications: who is told of what happened, where, when, and whether it arrived. */
export { confirmEmail } from './confirm-email';
export { quietEnd } from './delivery-rules';
export { forgetPreferences } from './forget-preferences';
export { type Inbox, type InboxMessage, inboxOf, unreadCount } from './inbox';
export { deliverByDay, notificationsJobs } from './jobs';
export { markHandled } from './mark-handled';
export {
  type MessageAbout,
  messagesAbout,
  undelivered,
  undeliveredAbout,
  undeliveredOf,
} from './messages-about';
export { type News, notifyRequester, notifyStaff, type Person } from './notify';
export { type OwnPreferences, ownPreferences } from './own-preferences';
export { readAllMessages, readMessage } from './read-messages';
export { type DayBefore, isWithinADay, remindDayBefore } from './remind-day-before';
export { retryMessage } from './retry-message';
export { savePreferences } from './save-preferences';
export { sendDigests } from './send-digests';
