/** Associations (五老、红白理事会、志愿队、文明实践所站): who is in them, in which role, for how long. */

export { addAssociationMember } from './add-member';
export type { AssociationMemberRow, AssociationRow } from './association-row';
export { termHolds } from './association-row';
export { changeAssociation } from './change-association';
export { changeAssociationConsent } from './change-consent';
export { closeAssociation } from './close-association';
export { endAssociationTerm } from './end-term';
export { foundAssociation } from './found-association';
export { canBeGivenAccount, giveTermAccount } from './give-account';
export { keepsAssociations, officesOf, termsOf } from './keeps';
export {
  type AssociationSheet,
  associationPlaces,
  associationSheet,
  keptAssociations,
} from './kept-associations';
export * from './labels';
export { orderedTerms } from './order-terms';
export { ownAssociationTerms } from './own-terms';
export {
  type AssociationLine,
  type AssociationPage,
  associationsOf,
  communitiesWithAssociations,
  type PublicAssociation,
  publicAssociation,
  publicAssociations,
} from './public-associations';
export { reindexAssociations } from './search';
export { secretaryGrids } from './secretary-grids';
