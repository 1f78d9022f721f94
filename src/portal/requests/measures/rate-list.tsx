import { type MeasureFact, type MeasuresReport, minutesInWords, percentText } from '@/domain/requests';
import { Details } from '../../shared/components';

/** Each rate with its n, and behind one touch its formula and what it leaves out. */
export function RateList({ report, isOpen }: { report: MeasuresReport; isOpen: boolean }) {
  return (
    <section aria-labelledby="rates-title">
      <h2 className="govuk-heading-m" id="rates-title">
        办得怎么样
      </h2>
      <ul className="app-rates">
        {report.facts.map((fact) => (
          <RateCard key={fact.measure.key} fact={fact} report={report} isOpen={isOpen} />
        ))}
        <ContactCard report={report} isOpen={isOpen} />
      </ul>
    </section>
  );
}

function RateCard({ fact, report, isOpen }: { fact: MeasureFact; report: MeasuresReport; isOpen: boolean }) {
  const { measure, rate, numerator, n, few } = fact;
  return (
    <li className="app-rate">
      <h3 className="app-rate__name">{measure.label}</h3>
      <p className="app-rate__value">{few ? '样本太少' : percentText(rate)}</p>
      <p className="app-rate__base">
        {few ? `少于${report.least}件，不显示` : null}
        {!few && n === 0 ? '还没有可以计算的' : null}
        {!few && n !== 0 ? `${measure.base} ${format(n)} 件中的 ${format(numerator)} 件` : null}
      </p>
      {fact.beside.length > 0 && n ? (
        <p className="app-rate__base">
          {fact.beside
            .map((one) => `${one.label} ${percentText(one.rate)}（${format(one.count)}）`)
            .join('，')}
        </p>
      ) : null}
      <Details summary={`${measure.label}怎么算`} open={isOpen}>
        <p className="govuk-body">{measure.meaning}</p>
        <p className="govuk-body">
          <strong>公式：</strong>
          {measure.formula}。
        </p>
        {fact.exclusions.length > 0 ? (
          <>
            <p className="govuk-body">没有算进去的：</p>
            <ul className="govuk-list govuk-list--bullet">
              {fact.exclusions.map(({ label, count }) => (
                <li key={label}>
                  {label}：{count === null ? `少于${report.least}` : format(count)} 件
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </Details>
    </li>
  );
}

function ContactCard({ report, isOpen }: { report: MeasuresReport; isOpen: boolean }) {
  const { median, nine, n, few } = report.contact;
  return (
    <li className="app-rate">
      <h3 className="app-rate__name">多久联系反映人</h3>
      <p className="app-rate__value">{few ? '样本太少' : minutesInWords(median)}</p>
      <p className="app-rate__base">
        {few ? `少于${report.least}件，不显示` : null}
        {!few && n > 0
          ? `一半在${minutesInWords(median)}，九成在${minutesInWords(nine)}，共 ${format(n)} 件`
          : null}
        {!few && n === 0 ? '还没有联系记录' : null}
      </p>
      <Details summary="多久联系反映人怎么算" open={isOpen}>
        <p className="govuk-body">
          从收到诉求到承办单位第一次联系反映人的时间。把时间分成15分钟、30分钟、1小时……15天的档次计数，
          显示的是中间那一件和第九成那一件所在档次的上限。只算已经派单并联系过的。
        </p>
      </Details>
    </li>
  );
}

function format(count: number | null): string {
  return (count ?? 0).toLocaleString('zh-CN');
}
