import { creditSourceLabels, hoursText, type OwnTraining } from '@/domain/neighbourhood';
import { formatDate } from '@/shared/dates';
import { Button, EmptyState, Form, SummaryList, Table } from '../../shared';

/** A helper's own hours of a year, with what is missing to the minimum and where the trainings are. */
export function HoursPage({ trainings, thisYear }: { trainings: OwnTraining[]; thisYear: number }) {
  return (
    <>
      <h1 className="govuk-heading-l">我的培训学时</h1>
      {trainings.map(({ helper, year, quarters, least, missing, credits }) => (
        <section key={helper.id}>
          <h2 className="govuk-heading-m">
            {helper.name}，{year}年
          </h2>
          <SummaryList
            rows={[
              { key: '证书编号', value: helper.certificateNumber },
              {
                key: '证书有效期到',
                value: helper.certificateUntil ? formatDate(helper.certificateUntil) : '没有登记',
              },
              { key: '已有学时', value: hoursText(quarters) },
              { key: '一年至少', value: hoursText(least) },
              { key: '还差', value: missing > 0 ? <strong>{hoursText(missing)}</strong> : '够了' },
            ]}
          />
          <Form action="/work/law/consent">
            <input type="hidden" name="id" value={helper.id} />
            <input type="hidden" name="agrees" value={helper.publicConsent ? 'no' : 'yes'} />
            <p className="govuk-body">
              {helper.publicConsent
                ? '您的姓名在“门口的法律服务”上公开，村里人找得到您。'
                : '您的姓名没有公开，只计人数。'}
            </p>
            <Button tone="secondary">{helper.publicConsent ? '不公开姓名' : '同意公开姓名'}</Button>
          </Form>
          {credits.length === 0 ? (
            <EmptyState title="这一年还没有学时">
              <p>
                <a className="govuk-link" href="/activities?kind=law-training">
                  看有哪些法律培训
                </a>
                ，报名、签到以后自动记到这里。别处办的培训，请把凭据交给社区记入。
              </p>
            </EmptyState>
          ) : (
            <Table
              caption={`${year}年的培训`}
              columns={[
                { key: 'title', label: '培训' },
                { key: 'on', label: '哪天' },
                { key: 'hours', label: '学时' },
                { key: 'source', label: '来源' },
              ]}
              rows={credits.map((one) => ({
                key: one.id,
                cells: {
                  title: one.title,
                  on: formatDate(one.on),
                  hours: hoursText(one.quarters),
                  source: `${creditSourceLabels[one.source]}${one.basis ? `：${one.basis}` : ''}`,
                },
              }))}
            />
          )}
        </section>
      ))}
      <h2 className="govuk-heading-m">别的年份</h2>
      <ul className="govuk-list">
        {[thisYear, thisYear - 1, thisYear - 2].map((year) => (
          <li key={year}>
            <a className="govuk-link" href={`/work/law/hours?year=${year}`}>
              {year}年
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
