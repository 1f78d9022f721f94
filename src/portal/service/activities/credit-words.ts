import { hoursInWords } from '@/domain/service';

/** What is credited, or that nothing is: 0 quarters is an answer here, not a gap. */
export const creditWords = (quarters: number): string => (quarters > 0 ? hoursInWords(quarters) : '不计时长');

/** What Party members are credited with: as planned, and once it is over, what was really credited to all who were there. */
export function creditedWords({
  state,
  creditQuarters,
  creditedQuarters,
}: {
  state: string;
  creditQuarters: number;
  creditedQuarters: number | null;
}): string {
  if (state !== 'done') return creditWords(creditQuarters);
  return creditedQuarters ? `到场的一共记了${hoursInWords(creditedQuarters)}` : '没有记时长';
}
