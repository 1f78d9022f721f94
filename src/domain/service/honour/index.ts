/** Honour board (光荣榜) and branch board: what the stars came to, and where a branch looks. */

export type { HonouredMember } from './agreed-rows';
export { type BranchBoard, branchBoard, type MemberToHelp } from './branch-board';
export { type ComparedNode, type HonourBoard, honourBoard } from './honour-board';
export { mayShowSpread, sharesOf } from './rules/spread';
export { trendWithGaps } from './rules/trend';
export { serviceTodos } from './todos';
