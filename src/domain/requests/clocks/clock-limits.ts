import type { Urgency } from '../labels';
import { count, hours, local, workingDays } from '../limit-of';
import type { Limit } from '../limits';
import type { RiskStage } from './risk-stage';

/** Settings of the three clocks besides the limits themselves: telling progress, stages of risk, the cap of pauses. */
export type ClockLimit =
  | `requests.progress.${Urgency}`
  | `requests.at-risk.${RiskStage}`
  | 'requests.pause-most';

/** What holds until an administrator writes a settings row. */
export const clockLimits: Record<ClockLimit, Limit> = {
  'requests.progress.emergency': hours(1, local('危急事项办理期间每1小时告知一次进展')),
  'requests.progress.urgent': hours(8, local('紧急事项办理期间每8小时告知一次进展')),
  'requests.progress.normal': workingDays(3, local('一般事项办理期间每3个工作日告知一次进展')),
  'requests.progress.complex': workingDays(5, local('复杂事项办理期间每5个工作日告知一次进展')),
  'requests.at-risk.notice': count(50, local('办理期限过半提醒承办单位')),
  'requests.at-risk.warning': count(80, local('办理期限过80%预警')),
  'requests.at-risk.overdue': count(100, local('办理期限已满报警')),
  'requests.pause-most': workingDays(20, local('一件诉求挂起累计不超过20个工作日')),
};
