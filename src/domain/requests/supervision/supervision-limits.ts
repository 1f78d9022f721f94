import { count, local, workingDays } from '../limit-of';
import type { Limit } from '../limits';
import type { Rung } from './rungs';

/** Settings of supervision: when a rule issues which rung, and how long there is to answer. */
export type SupervisionLimit =
  | `requests.supervision.overdue-${Rung}`
  | `requests.supervision.answer-${Rung}`
  | 'requests.supervision.reopened'
  | 'requests.supervision.same-issue-households'
  | 'requests.supervision.same-issue-window';

/** What holds until an administrator writes a settings row. */
export const supervisionLimits: Record<SupervisionLimit, Limit> = {
  'requests.supervision.overdue-remind': workingDays(1, local('超期1个工作日催办')),
  'requests.supervision.overdue-supervise': workingDays(3, local('超期3个工作日督办')),
  'requests.supervision.overdue-list': workingDays(7, local('超期7个工作日挂牌督办')),
  'requests.supervision.overdue-interview': workingDays(12, local('超期12个工作日约谈')),
  'requests.supervision.answer-remind': workingDays(1, local('催办后1个工作日内回复')),
  'requests.supervision.answer-supervise': workingDays(2, local('督办后2个工作日内回复')),
  'requests.supervision.answer-list': workingDays(3, local('挂牌督办后3个工作日内回复')),
  'requests.supervision.answer-interview': workingDays(3, local('约谈后3个工作日内回复')),
  'requests.supervision.reopened': count(2, local('同一诉求重办2次的催办')),
  'requests.supervision.same-issue-households': count(5, local('同一地点同一问题5户反映的催办')),
  'requests.supervision.same-issue-window': count(7, local('同一地点同一问题按最近7天统计')),
};
