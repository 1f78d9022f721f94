/** Organisation: places, the four-level Party organisation, members, linkages, import of buildings and households. */

export { personName, spellingsOf } from '@/shared/person-name';
export { cancelLinkage } from './cancel-linkage';
export { changeSecretary } from './change-secretary';
export { closePartyOrganization } from './close-party-organization';
export { type CommunityName, communityByCode } from './community-by-code';
export { type CreatePartyOrganization, createPartyOrganization } from './create-party-organization';
export { divisionKind, shortDivisionName } from './division-names';
export { endDualPost } from './end-dual-post';
export { withEndedRoles } from './end-leader-role';
export { fillPlace, storedPlace } from './fill-place';
export { findOne } from './find-one';
export { giveConsent, ownClick } from './give-consent';
export { carryInhabitants, carryMembers, carryResidents } from './hooks/carry-hooks';
export { endRoleWithMembership, endRoleWithPost } from './hooks/leader-hooks';
export { checkPartyOrganization, claimPlace, recordOrganizationHistory } from './hooks/organization-hooks';
export {
  prepareDualPost,
  prepareLinkage,
  prepareMember,
  readsResidents,
  showEvidence,
  writesNewResidents,
} from './hooks/people-hooks';
export {
  prepareBuilding,
  prepareCompound,
  prepareGrid,
  prepareHousehold,
  refuseDeletionOfUsedPlace,
} from './hooks/place-hooks';
export { refuseOwnAccountAs } from './hooks/refuse-own-account';
export { followPostInRegister } from './hooks/register-hooks';
export { householdAt } from './household-at';
export { exportHouseholds, householdTemplate } from './import/household-files';
export { checkHouseholds, importHouseholds, writeHouseholds } from './import/import-households';
export * from './labels';
export { moveBuilding } from './move-building';
export { movePartyOrganization } from './move-party-organization';
export { type OwnMembership, ownMemberships } from './own-memberships';
export {
  householdKey,
  householdName,
  idOf,
  normalizeName,
  type Place,
  type PlaceColumns,
  type PlaceLevel,
  placeColumns,
  placeKey,
  placeLevels,
} from './place';
export { type PublicMembers, publicDualPosts, publicLinkages, publicMembers } from './public/community-facts';
export {
  allCommunities,
  buildingsOf,
  communitiesOf,
  communitiesWithBuildings,
  type DivisionItem,
  divisionByCode,
  divisionById,
  placesOfCommunity,
  townships,
} from './public/find-places';
export { nextOrganizationChange } from './public/next-organization-change';
export { type NamedBuilding, namedBuilding, namedCompound } from './public/place-names';
export { type PublicNode, publicNodes, type TreeNode, treeOf } from './public/public-nodes';
export { type FoundPlace, searchPlaces } from './public/search-places';
export { recordDelivery } from './record-delivery';
export { recordDualPost } from './record-dual-post';
export { recordLinkage } from './record-linkage';
export * from './residents';
export type { CoverageGaps, LeaderLoad } from './rules/coverage';
export { boundPlace, levelAbove, organizationLevels } from './rules/organization-tree';
export { type ChainLink, type Home, responsibleChain } from './rules/responsible-chain';
export { dualPostState, linkageState, nameIsPublic } from './rules/terms';
export type { StaffBranch } from './rules/tree-with-gaps';
export { communitiesInScope, type ScopeGroup } from './staff/communities-in-scope';
export { communityOverview, type StaffNode } from './staff/community-overview';
export {
  authorizeKeeper,
  type Done,
  input,
  onceWithKey,
  runVerb,
  twiceWhenTaken,
  type VerbCall,
} from './verb';
export { withdrawConsent } from './withdraw-consent';
