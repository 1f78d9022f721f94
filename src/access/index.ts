export {
  type Actor,
  actorOf,
  type Door,
  type Grant,
  hasRole,
  isSignedIn,
  isStaff,
  rememberActor,
  systemActor,
} from './actor';
export { allOf } from './all-of';
export { anyOf } from './any-of';
export { anyone } from './anyone';
export { inForceAt, isRoleName, isScopeKind, loadGrants, notEndedAt, type Term, termCovers } from './grants';
export { guardInternalCollections } from './internal-collections';
export { nobody } from './nobody';
export { own } from './own';
export type { Predicate, Question, YesOrNo } from './predicate';
export { role } from './role';
export {
  isStaffRole,
  type RoleName,
  roleNames,
  roles,
  type ScopeKind,
  scopeKinds,
  scopeLabels,
} from './roles';
export { signedIn } from './signed-in';
export { staff } from './staff';
export { where } from './where';
export {
  coversPlace,
  type Place,
  type PlaceColumn,
  placeCondition,
  type WithinPlaceOptions,
  withinPlace,
} from './within-place';
export { unitsOf, withinUnit } from './within-unit';
