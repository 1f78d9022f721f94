import type { CollectionConfig } from 'payload';
import { buildings } from './buildings';
import { compounds } from './compounds';
import { divisions } from './divisions';
import { dualPosts } from './dual-posts';
import { grids } from './grids';
import { householdCodes } from './household-codes';
import { households } from './households';
import { linkages } from './linkages';
import { partyMembers } from './party-members';
import { partyOrganizationEvents, partyOrganizationPlaces } from './party-organization-events';
import { partyOrganizations } from './party-organizations';
import { residencies } from './residencies';
import { residencyClaims } from './residency-claims';
import { shownToPublic } from './shown-to-public';
import { units } from './units';

/** The collections of this domain, in the order of the admin panel's menu. */
export const organizationCollections: CollectionConfig[] = [
  shownToPublic(partyOrganizations),
  shownToPublic(partyMembers),
  shownToPublic(dualPosts),
  shownToPublic(linkages),
  shownToPublic(units),
  shownToPublic(divisions, 'divisions'),
  shownToPublic(grids),
  shownToPublic(compounds),
  shownToPublic(buildings),
  shownToPublic(households),
  residencies,
  householdCodes,
  residencyClaims,
  partyOrganizationEvents,
  partyOrganizationPlaces,
];
