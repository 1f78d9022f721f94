import { minutesOf } from './availability';

/** For the field in the panel: `9:00`. */
export const checkDutyTimes = (value: unknown): true | string =>
  (typeof value === 'string' && minutesOf(value) !== null) || '请写成 9:00 这样';
