export { accountForPhone } from './account-for-phone';
export {
  accountCard,
  holdAccount,
  holderName,
  holdersOfPhones,
  isAccountOpen,
  realNameOf,
} from './account-holders';
export { type AccountOverview, accountOverview } from './account-overview';
export { accountByPhone } from './account-row';
export { asVerb } from './as-verb';
export { acceptHead } from './audit/accept-head';
export { actionWords, actorWords, summaryWords, thingWords } from './audit/action-words';
export { sealEvents } from './audit/seal-events';
export { type AuditProblem, type AuditReport, verifyAudit } from './audit/verify-audit';
export { changeOwnName } from './change-own-name';
export { changeOwnPhone } from './change-own-phone';
export { type ChangePassword, changePassword } from './change-password';
export { type AccountInput, createAccount } from './create-account';
export { deactivateUser, reactivateUser } from './deactivate-user';
export { type DemoAccount, type DemoScope, demoAccounts } from './demo-accounts';
export { endGrantsFor, isGrantedAt } from './end-grants';
export { endRole } from './end-role';
export { type ConfirmedTotp, confirmTotp, enrollTotp, type TotpEnrollment } from './enroll-totp';
export { extendSession } from './extend-session';
export type { SignInOutcome } from './finish-sign-in';
export {
  awaitsFirstAdministrator,
  createFirstAdministrator,
  type FirstAdministratorInput,
  inviteFirstAdministrator,
} from './first-administrator';
export { forgetOwnMessages, forgetProfileNumbers } from './forget-own';
export { type GrantRole, grantRole } from './grant-role';
export { accountsJobs } from './jobs';
export { canSend, carrierFor, type Parcel } from './outbox/carriers';
export { deliverMessages, messageData } from './outbox/deliver-messages';
export { type EnqueueMessage, enqueueMessage, gatherKeyOf } from './outbox/enqueue-message';
export {
  type Audience,
  type Channel,
  channelLabels,
  type MessageState,
  messageStateLabels,
  type Urgency,
} from './outbox/labels';
export { type MessageData, renderMessage } from './outbox/message-templates';
export { mobilesOf } from './outbox/mobiles-of';
export { type DemoMessage, recentMessages } from './outbox/recent-messages';
export { type OwnKeptFacts, ownKeptFacts } from './own-kept-facts';
export { checkPassword } from './password-rules';
export { recordDeletion } from './record-deletion';
export { type AuditEvent, recordEvent } from './record-event';
export { requestPhoneChangeCode, requestSignInCode } from './request-sign-in-code';
export { resetTotp } from './reset-totp';
export { revealEndpoint } from './reveal-endpoint';
export { type RevealPersonalField, revealPersonalField } from './reveal-personal-field';
export { type RotationReport, rotateKeys } from './rotate-keys';
export { endedSessionCookie, type OpenedSession } from './sessions';
export { resetSignInLimits } from './sign-in-limits';
export { signInWithCode } from './sign-in-with-code';
export { signInWithPassword } from './sign-in-with-password';
export { signInWithTotp } from './sign-in-with-totp';
export { signOut, signOutEverywhere } from './sign-out';
export { signedInUser } from './signed-in-user';
export { unlockUser } from './unlock-user';
export type { Visit } from './visit';
export {
  gapOfNames,
  isUnnamed,
  type NameGap,
  nameGap,
  nameGapWords,
  refuseOtherName,
} from './whose-account';
