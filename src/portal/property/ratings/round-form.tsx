import type { CoverableCommunity } from '@/domain/property';
import {
  Button,
  ButtonGroup,
  Checkboxes,
  EmptyState,
  type FieldErrors,
  Form,
  type FormValues,
  listOf,
  Radios,
  Textarea,
  TextInput,
  textOf,
} from '../../shared';

/** More compounds than this are chosen by community. */
const mostCompounds = 60;

/** Everything a round needs, in the order one thinks of it. */
export function RoundForm(props: {
  action: string;
  isNew: boolean;
  communities: CoverableCommunity[];
  values: FormValues;
  errors: FieldErrors;
}) {
  const { action, isNew, communities, values, errors } = props;
  const text = (name: string) => textOf(values, name);
  const field = (name: string) => ({ name, value: text(name), error: errors[name] });
  if (communities.length === 0)
    return (
      <EmptyState title="还没有可以评的小区">
        <p>先在“小区”里登记小区、楼栋和户，才能发起评价。</p>
      </EmptyState>
    );
  return (
    <Form action={action}>
      <h1 className="govuk-heading-l">{isNew ? '发起物业服务评价' : '修改还没开始的评价'}</h1>
      <p className="govuk-body">到时间自动开始、自动截止、自动统计，公布由您决定。开始以前都可以改。</p>
      <TextInput {...field('name')} label="名称" hint="如：2026年下半年物业服务评价" maxLength={60} />
      <TextInput {...field('from')} type="date" label="评从哪天起的服务" width={20} />
      <TextInput {...field('to')} type="date" label="评到哪天（含这一天）" width={20} />
      <TextInput {...field('opensAt')} type="datetime-local" label="什么时候开始评" width={20} />
      <TextInput
        {...field('closesAt')}
        type="datetime-local"
        label="什么时候截止"
        hint="一般两周，录纸质表也要时间。"
        width={20}
      />
      <Covered communities={communities} values={values} errors={errors} />
      <Textarea
        {...field('dimensions')}
        label="评哪几项、各占百分之几"
        hint="从设置里取来，一般不用改。名称后面写百分数，用顿号隔开，加起来100。"
        rows={3}
        maxLength={300}
      />
      <TextInput
        {...field('least')}
        label="一个小区满几户才公布得分和名次"
        hint="最少5户，再少就看得出是谁评的。"
        inputMode="numeric"
        width={5}
        suffix="户"
      />
      <TextInput
        {...field('threshold')}
        label="一项平均分低于几分要整改"
        hint="1到5，可以有小数，如3.5。"
        inputMode="decimal"
        width={5}
        suffix="分"
      />
      <Radios
        name="allowsChange"
        label="交了以后，截止前能不能改"
        labelSize="s"
        inline
        choices={[
          { value: 'yes', label: '能改' },
          { value: 'no', label: '不能改' },
        ]}
        value={text('allowsChange') || 'yes'}
        error={errors.allowsChange}
      />
      <ButtonGroup>
        <Button>{isNew ? '保存，到时间自动开始' : '保存修改'}</Button>
      </ButtonGroup>
    </Form>
  );
}

function Covered(props: { communities: CoverableCommunity[]; values: FormValues; errors: FieldErrors }) {
  const { communities, values, errors } = props;
  const all = communities.flatMap(({ compounds }) => compounds).length;
  if (all <= mostCompounds)
    return (
      <Checkboxes
        name="compounds"
        label="哪些小区"
        labelSize="s"
        choices={communities.flatMap(({ name, compounds }) =>
          compounds.map((one) => ({
            value: one.id,
            label: one.name,
            ...(communities.length > 1 ? { hint: name } : {}),
          })),
        )}
        values={listOf(values, 'compounds')}
        error={errors.compounds}
      />
    );
  return (
    <Checkboxes
      name="communities"
      id="compounds"
      label="哪些社区（村）的小区"
      labelSize="s"
      choices={communities.map(({ id, name, compounds }) => ({
        value: id,
        label: `${name}（${compounds.length}个小区）`,
      }))}
      values={listOf(values, 'communities')}
      error={errors.compounds}
    />
  );
}
