import { type CreditedHours, hoursInWords, plannedCredit } from '@/domain/service';

/** What is credited, or that nothing is: 0 quarters is an answer here, not a gap. */
export const creditWords = (quarters: number): string => (quarters > 0 ? hoursInWords(quarters) : '不计时长');

/** What counts in `服务时长`, here as in the totals of a campaign. */
export const allHoursKey = '服务时长（到场的都算）';

/**
 * What Party members are credited with: as planned, if it takes that long, and once it is over, what was really credited to them, with what everybody there was
 * credited with beside it.
 */
export function creditedRows(
  planned: Parameters<typeof plannedCredit>[0],
  credited: CreditedHours | null,
): { key: string; value: string }[] {
  if (!credited) return [{ key: '党员计时长', value: creditWords(plannedCredit(planned)) }];
  const really = (quarters: number) => (quarters > 0 ? `一共${hoursInWords(quarters)}` : '没有记时长');
  return [
    { key: '党员计时长', value: really(credited.members) },
    { key: allHoursKey, value: really(credited.all) },
  ];
}
