import type { PublicDuty } from '@/domain/mediation';
import { formatDate, startOfDay } from '@/shared/dates';
import { isMonth, monthInWords } from '@/shared/months';
import { EmptyState, PrintButton, Table } from '../../shared';

/** The roster of a month, by day. */
export function DutiesPage({
  month,
  before,
  after,
  duties,
}: {
  month: string;
  before: string;
  after: string;
  duties: PublicDuty[];
}) {
  return (
    <>
      <h1 className="govuk-heading-l">值班表：{monthInWords(month)}</h1>
      <p className="govuk-body">律师到派出所、调解组织值班，咨询和调解都不收费，直接过去就行。</p>
      <nav aria-label="换月份">
        <ul className="app-calendar-months">
          {[before, after].filter(isMonth).map((one) => (
            <li key={one}>
              <a className="govuk-link" href={`/mediation/duties?month=${one}`}>
                {monthInWords(one)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {duties.length === 0 ? (
        <EmptyState title="这个月还没有排值班">
          <p>
            要找律师或者调解员，看
            <a className="govuk-link" href="/mediation">
              调解组织的电话
            </a>
            。
          </p>
        </EmptyState>
      ) : (
        <Table
          caption={`${monthInWords(month)}的值班`}
          captionHidden
          columns={[
            { key: 'day', label: '哪一天' },
            { key: 'hours', label: '几点' },
            { key: 'where', label: '在哪里' },
            { key: 'who', label: '谁' },
          ]}
          rows={duties.map((duty) => ({
            key: duty.id,
            cells: {
              day: formatDate(startOfDay(duty.day)),
              hours: `${duty.from}至${duty.until}`,
              where: duty.organizationName,
              who: [duty.personName, duty.personTitle ?? ''].filter(Boolean).join('，'),
            },
          }))}
        />
      )}
      <p className="govuk-body">
        <a className="govuk-link" href="/feeds/duties.ics">
          把值班表订到手机日历里
        </a>
        （往后三个月，排班有变会跟着变）
      </p>
      <PrintButton />
    </>
  );
}
