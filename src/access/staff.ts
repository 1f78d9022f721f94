import { actorOf, isStaff } from './actor';
import type { YesOrNo } from './predicate';

/** Anyone who holds a role that opens the staff side. */
export const staff: YesOrNo = async ({ req }) => isStaff(await actorOf(req));
