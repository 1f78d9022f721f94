import { count, local } from '../limit-of';
import type { Limit } from '../limits';

/** Settings of what is said later. */
export type LaterLimit = 'requests.supplement-daily' | 'requests.supervision.urged';

/** What holds until an administrator writes a settings row. */
export const laterLimits: Record<LaterLimit, Limit> = {
  'requests.supplement-daily': count(3, local('一件诉求一天最多补充3次')),
  'requests.supervision.urged': count(3, local('反映人来电催办3次的催办')),
};
