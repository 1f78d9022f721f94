import { endOfDay, startOfDay, toIsoDay } from '@/shared/dates';
import type { PeriodKind } from './rule-set';

/** A month, quarter or year of the calendar. */
export interface Period {
  kind: PeriodKind;
  /** First and last instant, ISO 8601. */
  from: string;
  to: string;
  /** 2026年第四季度 */
  label: string;
}

const months: Record<PeriodKind, number> = { month: 1, quarter: 3, year: 12 };
const quarters = ['一', '二', '三', '四'] as const;

/** The period of this kind that the moment lies in, on the city's calendar. */
export function periodAt(kind: PeriodKind, moment: Date | string): Period {
  const [year = 0, month = 1] = toIsoDay(moment).split('-').map(Number);
  const length = months[kind];
  const first = Math.floor((month - 1) / length) * length;
  const next = first + length;
  const from = startOfDay(isoDay(year, first));
  const after = startOfDay(next < 12 ? isoDay(year, next) : isoDay(year + 1, next - 12));
  return {
    kind,
    from: from.toISOString(),
    to: endOfDay(new Date(after.getTime() - 1)).toISOString(),
    label: labelOf(kind, year, first),
  };
}

/** The period before. */
export function periodBefore({ kind, from }: Pick<Period, 'kind' | 'from'>): Period {
  return periodAt(kind, new Date(new Date(from).getTime() - 1));
}

const isoDay = (year: number, month: number): string => `${year}-${String(month + 1).padStart(2, '0')}-01`;

function labelOf(kind: PeriodKind, year: number, first: number): string {
  if (kind === 'year') return `${year}年`;
  return kind === 'month' ? `${year}年${first + 1}月` : `${year}年第${quarters[first / 3] ?? ''}季度`;
}
