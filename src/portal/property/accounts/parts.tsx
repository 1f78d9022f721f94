import { type PublicMonth, yuanOf } from '@/domain/property';
import { formatPlainDay } from '@/shared/dates';
import { InsetText, SummaryList } from '../../shared';

/** 3月: where the year is clear. */
export const shortMonth = (month: string): string => `${Number(month.slice(5))}月`;

/** The balance of a month, from the first figure to the last, with what does not join and what was corrected. */
export function Balance({ month }: { month: PublicMonth }) {
  const { opening, carriedIn, income, spending, closing, explanation, publishedAt, correctedAt } = month;
  const days = [
    publishedAt ? `${formatPlainDay(publishedAt)}公布` : '',
    correctedAt ? `${formatPlainDay(correctedAt)}更正` : '',
  ].filter(Boolean);
  return (
    <>
      <SummaryList
        rows={[
          {
            key: '月初余额',
            value: (
              <>
                {yuanOf(opening)} 元
                {carriedIn === 0 ? null : (
                  <>
                    <br />
                    <span className="app-muted">
                      公布时写的是 {yuanOf(opening - carriedIn)} 元；以前的月份有更正，调整了{' '}
                      {yuanOf(carriedIn)} 元
                    </span>
                  </>
                )}
              </>
            ),
          },
          { key: '收入', value: `${yuanOf(income)} 元` },
          { key: '支出', value: `${yuanOf(spending)} 元` },
          { key: '月末余额', value: <strong>{yuanOf(closing)} 元</strong> },
          ...(days.length > 0 ? [{ key: '公布', value: days.join('，') }] : []),
        ]}
      />
      {explanation ? <InsetText>和上月（下月）的余额接不上，说明：{explanation}</InsetText> : null}
    </>
  );
}
