import { count, local } from '../limit-of';
import type { Limit } from '../limits';

/** Settings of what follows an answer. */
export type FollowThroughLimit =
  | 'requests.evaluation-remind'
  | 'requests.return-visit-after'
  | 'requests.return-visit-again'
  | 'requests.return-visit-attempts';

/** What holds until an administrator writes a settings row. */
export const followThroughLimits: Record<FollowThroughLimit, Limit> = {
  'requests.evaluation-remind': count(2, local('评价截止前2天提醒一次')),
  'requests.return-visit-after': count(3, local('答复后3天还没有评价的电话回访')),
  'requests.return-visit-again': count(1, local('没有接通的隔1天再打')),
  'requests.return-visit-attempts': count(3, local('回访3次没有接通的按未评价办结')),
};
