/** Great mediation (大调解): organisations, mediators, disputes and what the parties choose. Confidential: whoever reads a case is in `chain`. */

export { acceptDispute } from './cases/accept-dispute';
export { assessRisk } from './cases/assess-risk';
export { correctParty } from './cases/correct-party';
export { declineDispute, type Elsewhere, elsewhereLabels } from './cases/decline-dispute';
export {
  otherWays,
  refuseAsParty,
  refuseForParty,
  withdrawAsParty,
  withdrawForParty,
} from './cases/end-by-party';
export { forgetContent } from './cases/forget-content';
export { forgetParties } from './cases/forget-parties';
export { indexPartyNames } from './cases/index-names';
export { joinParty } from './cases/join-party';
export {
  type KeptDisputes,
  type KeptFilter,
  type KeptRow,
  keptDisputes,
  keptFilters,
} from './cases/kept-list';
export { overdueLabels } from './cases/overdue';
export { recordContact } from './cases/record-contact';
export { type RevealedParty, revealParties } from './cases/reveal-parties';
export {
  type DisputeEventRow,
  type DisputeSheet,
  disputeSheet,
  eventsOf,
  type SheetParty,
} from './cases/sheet';
export { releaseAllTied } from './cases/tied-elsewhere';
export { mediationTodos } from './cases/todos';
export { transferDispute } from './cases/transfer-dispute';
export { type Chain, chainOf, disputePartiesOf, partiesIn, whereOfChain } from './chain';
export { addCoMediator } from './choosing/add-co-mediator';
export { type ChoiceRow, mostAlternatives, slotWords } from './choosing/choices';
export { type Chosen, chooseAsParty, chooseForParty } from './choosing/choose';
export { chooseAgain } from './choosing/choose-again';
export type { DeskMenu } from './choosing/desk-menu';
export { type Menu, type MenuMediator, type MenuMethod, venues } from './choosing/menu';
export type { Offer, OfferFrom } from './choosing/offers';
export { tellPastChoices } from './choosing/past-choices';
export { proposeChoice, proposeOverdue, remindOfChoices } from './choosing/propose';
export { type PartyProof, provenParty } from './choosing/proven-party';
export { sendMenus } from './choosing/send-menus';
export { addSlotBook, type SlotBook, type TakenSlot, takenSlots } from './choosing/slot-book';
export { type DisputeRow, disputeRow, holdDispute } from './dispute-row';
export * from './hearings';
export { listenToDisputeOutcomes } from './intake/listen-to-outcome';
export { acceptHandOver, returnHandOver } from './intake/settle-hand-over';
export { takenHandOver, type WaitingHandOver, waitingHandOvers } from './intake/waiting-hand-overs';
export { mediationJobs } from './jobs';
export * from './labels';
export { type DisputeMoved, discreet, moveDispute, writeDisputeEvent } from './move';
export {
  activeOrganizations,
  type OrganizationRow,
  organizationFor,
  organizationRow,
} from './organization-row';
export { type DisputeEnded, onDisputeOutcome } from './outcome';
export {
  type DisputePartyRow,
  nameColumns,
  nameOfParty,
  partiesOfAccount,
  partiesOfDispute,
  partyOfToken,
  partyPath,
  partyShape,
  phoneOfParty,
  tokenOfParty,
} from './parties';
export {
  dutiesAhead,
  dutiesOfMonth,
  dutiesToday,
  type PublicDuty,
  type PublicOrganization,
  publicOrganizations,
} from './public/organizations';
export { type OwnDispute, ownDisputes, type PartyCase, partyCase } from './public/party-case';
export { calledReceipt, filedReceipt, type Receipt, registeredReceipt } from './public/receipts';
export { type DisputeOrigin, type Registered, registerDispute } from './register-dispute';
export { appointDesk, endDesk } from './registry/desks';
export { endMediator, reinstateMediator, suspendMediator } from './registry/suspend-mediator';
export { leavesMethod } from './rules/agreement';
export { minutesOf, overlaps, type Slot } from './rules/availability';
export { sendCaseLinks } from './send-case-links';
export { demandsOf, leastCases, sessionMinutes } from './setting-values';
export {
  type DisputeParty,
  type DisputeVerb,
  disputeTransitionOf,
  disputeTransitions,
  mayMoveDispute,
  requireDisputeMove,
} from './states';
export { deskAccounts, tellDesk, tellMediators, tellParties } from './tell';
