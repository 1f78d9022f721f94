import { formatDate, formatTime, toIsoDay } from '@/shared/dates';

/** 2026年11月28日（星期六）9:00至10:30 */
export const whenWords = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }): string =>
  `${formatDate(startsAt)}${formatTime(startsAt)}至${toIsoDay(startsAt) === toIsoDay(endsAt) ? '' : formatDate(endsAt)}${formatTime(endsAt)}`;
