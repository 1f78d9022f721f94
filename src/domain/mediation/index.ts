/** Great mediation (大调解): organisations, mediators, disputes and what the parties choose. Confidential: whoever reads a case is in `chain`. */

export { type Chain, chainOf, disputePartiesOf, partiesIn } from './chain';
export { type DisputeRow, disputeRow, holdDispute, placeOfDispute } from './dispute-row';
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
  nameOfParty,
  partiesOfAccount,
  partiesOfDispute,
  partyOfToken,
  partyPath,
  phoneOfParty,
  tokenOfParty,
} from './parties';
export { type DisputeOrigin, type Registered, registerDispute } from './register-dispute';
export {
  type DisputeParty,
  type DisputeVerb,
  disputeTransitionOf,
  disputeTransitions,
  mayMoveDispute,
} from './states';
export { deskAccounts, tellDesk, tellMediators, tellParties } from './tell';
export { addSlotBook, type SlotBook, takenSlots, type TakenSlot } from './choosing/slot-book';
export { minutesOf, overlaps, type Slot } from './rules/availability';
export { demandsOf, leastCases, sessionMinutes } from './setting-values';
