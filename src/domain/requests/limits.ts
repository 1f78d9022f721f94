import { type ClockLimit, clockLimits } from './clocks/clock-limits';
import { type FollowThroughLimit, followThroughLimits } from './follow-through/limits';
import type { Urgency } from './labels';
import { type LaterLimit, laterLimits } from './later-words/limits';
import { count, hours, local, workingDays } from './limit-of';
import { type SupervisionLimit, supervisionLimits } from './supervision/supervision-limits';

/**
 * How long something may take. `working` days follow the national calendar, `calendar` days run through;
 * hours run through nights and holidays.
 */
export interface Limit {
  value: number;
  unit: 'hour' | 'day';
  dayKind: 'working' | 'calendar';
  /** Where the limit comes from, as shown to whoever asks. */
  source: string;
}

/** Keys of the settings rows that hold our limits. */
export type LimitKey =
  | `requests.limit.${Urgency}`
  | `requests.first-contact.${Urgency}`
  | ClockLimit
  | SupervisionLimit
  | FollowThroughLimit
  | LaterLimit
  | OtherLimit;
type OtherLimit =
  | 'requests.evaluation'
  | 'requests.reopen'
  | 'requests.extension-most'
  | 'requests.extension-times'
  | 'requests.bounce-most'
  | 'requests.undo'
  | 'requests.bounce-window'
  | 'requests.duplicate-days'
  | 'requests.duplicate-likeness'
  | 'requests.duplicate-likeness-anywhere'
  | 'requests.duplicate-place';

/** What holds until an administrator writes a settings row of the same key. */
export const defaultLimits: Record<LimitKey, Limit> = {
  'requests.limit.emergency': hours(2, local('危及人身、财产安全的事项2小时内处置')),
  'requests.limit.urgent': hours(24, local('停水、停电、停气、停暖等事项24小时内处置')),
  'requests.limit.normal': workingDays(5, local('一般事项5个工作日内办结')),
  'requests.limit.complex': workingDays(15, local('复杂事项15个工作日内办结')),
  'requests.first-contact.emergency': hours(1, local('危急事项1小时内联系')),
  'requests.first-contact.urgent': hours(4, local('紧急事项4小时内联系')),
  'requests.first-contact.normal': workingDays(1, local('1个工作日内联系')),
  'requests.first-contact.complex': workingDays(1, local('1个工作日内联系')),
  ...clockLimits,
  ...supervisionLimits,
  ...followThroughLimits,
  ...laterLimits,
  'requests.evaluation': { value: 7, unit: 'day', dayKind: 'calendar', source: local('答复后7天内可以评价') },
  'requests.reopen': { value: 30, unit: 'day', dayKind: 'calendar', source: local('办结后30天内可以重办') },
  'requests.extension-most': workingDays(10, local('一次延期不超过10个工作日')),
  'requests.extension-times': {
    value: 1,
    unit: 'day',
    dayKind: 'calendar',
    source: local('一件诉求最多延期1次'),
  },
  'requests.bounce-most': {
    value: 2,
    unit: 'day',
    dayKind: 'calendar',
    source: local('退回或提出异议满2次，由督办员裁定，裁定后不得退回'),
  },
  'requests.undo': hours(24, local('并案、拆分后24小时内可以撤销')),
  'requests.bounce-window': {
    value: 30,
    unit: 'day',
    dayKind: 'calendar',
    source: local('按最近30天统计各单位退回和异议'),
  },
  'requests.duplicate-days': {
    value: 30,
    unit: 'day',
    dayKind: 'calendar',
    source: local('提交前往前查30天内的同类诉求'),
  },
  // A score of 0 to 100, see duplicates/likeness.ts.
  'requests.duplicate-likeness': {
    value: 40,
    unit: 'day',
    dayKind: 'calendar',
    source: local('相近程度到40分就提示可能是同一件事'),
  },
  // The same score where no place is known, and how much of the words of the places must be the same, in per cent.
  'requests.duplicate-likeness-anywhere': count(40, local('没有认出地点时，相近程度到40分才提示')),
  'requests.duplicate-place': count(60, local('没有认出地点时，位置的词有60%相同才比较')),
};
