import { type MeasureChoices, type MeasureQuestion, monthsToChoose, periodOf } from '@/domain/requests';
import { monthInWords } from '@/shared/months';
import { Button, Details, Select } from '../../shared/components';

/** Which requests: the answer is in the address, so that it can be kept and sent. */
export function FilterForm({ question, choices }: { question: MeasureQuestion; choices: MeasureChoices }) {
  const { period, township, community, category, unit } = question;
  const narrowed = Boolean(township || category || unit) || isOtherPeriod(question);
  const options = (list: { id: string; name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, label: name }));
  const months = monthsToChoose(question, choices).map((month) => ({
    value: month,
    label: monthInWords(month),
  }));
  return (
    <form method="get" action="/measures" className="app-question-filter app-no-print">
      <Details summary={narrowed ? '修改范围' : '按时间、地点、分类、单位看'} open={narrowed}>
        <div className="app-filters">
          <Select name="from" label="从" options={months} value={period.from} />
          <Select name="until" label="到" options={months} value={period.until} />
          <Select
            name="township"
            label="乡镇（街道）"
            placeholder="全市"
            options={options(choices.townships)}
            value={township ?? undefined}
          />
          {township ? (
            <Select
              name="community"
              label="社区（村）"
              placeholder="全部"
              options={options(choices.communities)}
              value={community ?? undefined}
            />
          ) : null}
          <Select
            name="category"
            label="分类"
            placeholder="全部"
            options={options(choices.categories)}
            value={category ?? undefined}
          />
          <Select
            name="unit"
            label="承办单位"
            placeholder="全部"
            options={options(choices.units)}
            value={unit ?? undefined}
          />
        </div>
        <div className="app-filters__buttons">
          <Button tone="secondary">查看</Button>
          {narrowed ? (
            <a className="govuk-link" href="/measures">
              清除条件
            </a>
          ) : null}
        </div>
      </Details>
    </form>
  );
}

function isOtherPeriod({ period }: MeasureQuestion): boolean {
  const usual = periodOf(undefined, undefined);
  return usual.from !== period.from || usual.until !== period.until;
}
