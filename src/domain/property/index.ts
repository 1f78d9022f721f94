/** Red property: who manages a compound and on which terms, property companies, red partners, and what residents think of it. */

export { correctCredit, keepsCompany, recordCredit } from './companies/credit';
export { correctContract } from './contracts/correct-contract';
export { endContract } from './contracts/end-contract';
export { signContract } from './contracts/sign-contract';
export { bindFiles, type FileItem, filesOf, keepFile, mostFiles, publicFilesOf, showFiles } from './files';
export { propertyJobs } from './jobs';
export { keptSince } from './kept-days';
export * from './labels';
export { changeManagement } from './management/change-management';
export { correctManagement } from './management/correct-management';
export { newNumber } from './new-number';
export { acceptPartner } from './partners/accept-partner';
export { addCommitment } from './partners/add-commitment';
export { type Applied, applyAsPartner } from './partners/apply-as-partner';
export { endCommitment, renewCommitment } from './partners/change-commitment';
export { confirmDelivery, returnDelivery } from './partners/decide-delivery';
export { declinePartner } from './partners/decline-partner';
export { endPartner } from './partners/end-partner';
export { invitePartner } from './partners/invite-partner';
export { linkPartnerAccount } from './partners/link-account';
export { recordPartnerDelivery } from './partners/record-partner-delivery';
export { type Thanked, thankForDelivery } from './partners/thank-for-delivery';
export { applicationReceipt, communitiesToServe, communityOfCompound } from './public/apply-choices';
export { type PublicCompany, publicCompany } from './public/company';
export {
  type PublicCompound,
  type PublicContract,
  type PublicDualPost,
  publicCompound,
} from './public/compound';
export { type DualPostFilter, type DualPostPage, listDualPosts } from './public/dual-posts';
export type { PublicSpan } from './public/history';
export type { DivisionName } from './public/names';
export { divisionNames, type Page, pageOf, rowsById } from './public/names';
export { nextPropertyChange } from './public/next-change';
export {
  listPartners,
  type PartnerFilter,
  type PartnerPage,
  type PublicPartner,
  publicPartner,
  thankedBy,
} from './public/partners';
export { type PilotFilter, type PilotPage, pilotCompounds } from './public/pilot';
export type { PublicCommitment, ServingPartner } from './public/serving';
export * from './ratings';
export * from './rectifications';
export * from './red-black';
export { feeFromYuan, feeInYuan, monthsLater } from './rules/contract-term';
export { centsFromYuan, yuanOf } from './rules/money';
export * from './self-management';
export { filled, type Kind, type TodoDocument } from './todo-group';
export { propertyTodos } from './todos';
export { day, rowOf } from './verb';
