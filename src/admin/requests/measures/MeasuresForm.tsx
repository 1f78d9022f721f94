import { type InsideMeasures, monthsToChoose } from '@/domain/requests';
import { monthInWords } from '@/shared/months';

/** The question as a plain form: the answer is in the address, so it can be kept and sent. */
export function MeasuresForm({ found, path }: { found: InsideMeasures; path: string }) {
  const { question, choices, scope } = found;
  const { period, township, community, category, unit } = question;
  const months = monthsToChoose(question, choices).map((month) => ({ id: month, name: monthInWords(month) }));
  const own = scope.city ? null : new Set([...scope.townships, ...scope.communities]);
  const townships =
    own && scope.city === false && scope.townships.length === 0
      ? choices.townships.filter(({ id }) => id === township)
      : choices.townships.filter(({ id }) => !own || own.has(id));
  const communities =
    own && township && !own.has(township)
      ? choices.communities.filter(({ id }) => own.has(id))
      : choices.communities;
  return (
    <form className="measures__form" method="get" action={path}>
      <Choice name="from" label="从" options={months} value={period.from} />
      <Choice name="until" label="到" options={months} value={period.until} />
      <Choice
        name="township"
        label="乡镇（街道）"
        unset={scope.city ? '全市' : undefined}
        options={townships}
        value={township}
      />
      {township ? (
        <Choice
          name="community"
          label="社区（村）"
          unset={own && !own.has(township) ? undefined : '全部'}
          options={communities}
          value={community}
        />
      ) : null}
      <Choice name="category" label="分类" unset="全部" options={choices.categories} value={category} />
      <Choice name="unit" label="承办单位" unset="全部" options={choices.units} value={unit} />
      <button type="submit" className="organization__button">
        查看
      </button>
      <a href={path}>清除条件</a>
    </form>
  );
}

function Choice(props: {
  name: string;
  label: string;
  /** The word for not choosing; without it something must be chosen. */
  unset?: string | undefined;
  options: { id: string; name: string }[];
  value: string | null;
}) {
  const { name, label, options, value } = props;
  return (
    <label>
      {label}
      <select name={name} defaultValue={value ?? ''}>
        {props.unset ? <option value="">{props.unset}</option> : null}
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}
