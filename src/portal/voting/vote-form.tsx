import {
  basisLabels,
  bodyLabels,
  itemKindLabels,
  modeLabels,
  modeSentences,
  mostItems,
  type VotePlaces,
} from '@/domain/voting';
import {
  Button,
  ButtonGroup,
  EmptyState,
  type FieldErrors,
  Fieldset,
  Form,
  type FormValues,
  Radios,
  Select,
  Textarea,
  TextInput,
  textOf,
} from '../shared';

/** How many items the form has room for. */
export function itemRows(values: FormValues): number {
  const asked = Number(textOf(values, 'rows')) || 3;
  return Math.min(mostItems, Math.max(3, asked));
}

const options = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** Everything a vote needs, in the order one thinks of it. */
export function VoteForm(props: {
  action: string;
  isNew: boolean;
  offered: VotePlaces;
  values: FormValues;
  errors: FieldErrors;
}) {
  const { action, isNew, offered, values, errors } = props;
  const text = (name: string) => textOf(values, name);
  const field = (name: string) => ({ name, value: text(name), error: errors[name] });
  if (offered.places.length === 0)
    return (
      <EmptyState title="还没有可以表决的小区">
        <p>先在“小区”里登记小区、楼栋和户，才能发起表决。</p>
      </EmptyState>
    );
  const rows = itemRows(values);
  return (
    <Form action={action}>
      <h1 className="govuk-heading-l">{isNew ? '发起表决' : '修改表决草稿'}</h1>
      <p className="govuk-body">
        先存成草稿，再生成名册、发布公告。公告以后，表决的事项不能再增加、不能再改；到时间自动开始、自动截止、自动计票。
      </p>
      <Radios
        name="mode"
        label="这次表决的性质"
        labelSize="m"
        choices={Object.entries(modeLabels).map(([value, label]) => ({
          value,
          label,
          hint: modeSentences[value as keyof typeof modeLabels],
        }))}
        value={text('mode') || undefined}
        error={errors.mode}
      />
      <Radios
        name="body"
        label="由谁表决"
        labelSize="m"
        choices={[
          {
            value: 'owners-assembly',
            label: bodyLabels['owners-assembly'],
            hint: '小区的业主，按面积和人数两样计（民法典第278条）。',
          },
          {
            value: 'residents-meeting',
            label: bodyLabels['residents-meeting'],
            hint: '社区或网格的居民，按人数计（居民委员会组织法第9、10条）。',
          },
        ]}
        value={text('body') || undefined}
        error={errors.body}
      />
      <Select
        name="basis"
        label="居民会议按什么计"
        hint="业主大会不用选。"
        placeholder="请选择"
        options={options(basisLabels)}
        value={text('basis') || undefined}
        error={errors.basis}
      />
      <Select
        name="place"
        label="在哪里表决"
        hint="业主表决选一个小区。"
        placeholder="请选择"
        options={offered.places}
        value={text('place') || undefined}
        error={errors.place}
      />
      {offered.matters.length > 0 ? (
        <Select
          name="matter"
          label="为哪个议题表决（可不选）"
          hint="支部决定交给居民表决的议题。定案以后，结果就是它的决议。"
          placeholder="不是为议题"
          options={offered.matters}
          value={text('matter') || undefined}
          error={errors.matter}
        />
      ) : null}
      <TextInput {...field('title')} label="名称" hint="如：更换门禁和公共收益使用" maxLength={80} />
      <Textarea
        {...field('intro')}
        label="为什么表决、方案在哪里看"
        hint="写成居民看得懂的话。最多2000字。"
        rows={6}
        maxLength={2000}
      />
      <TextInput {...field('convener')} label="召集人" hint="如：业主委员会、社区居委会" maxLength={60} />
      <TextInput
        {...field('opensAt')}
        type="datetime-local"
        label="什么时候开始"
        hint="业主表决要提前15天公告。登记官方结果的，填官方系统的开始时间。"
        width={20}
      />
      <TextInput {...field('closesAt')} type="datetime-local" label="什么时候截止" width={20} />
      <YesNo name="secret" label="记不记名" yes="无记名" no="记名" value={text('secret')} />
      <YesNo
        name="allowsChange"
        label="投了以后，截止前能不能改"
        yes="能改，以最后一次为准"
        no="不能改"
        value={text('allowsChange')}
      />
      <input type="hidden" name="rows" value={String(rows)} />
      {Array.from({ length: rows }, (_none, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an item has no other name than its number
        <ItemFields key={index} number={index + 1} values={values} errors={errors} />
      ))}
      <ButtonGroup>
        <Button>{isNew ? '存成草稿' : '保存修改'}</Button>
        {rows < mostItems ? (
          <Button tone="secondary" name="go" value="more">
            再加一项
          </Button>
        ) : null}
      </ButtonGroup>
    </Form>
  );
}

function YesNo(props: { name: string; label: string; yes: string; no: string; value: string }) {
  const { name, label, yes, no, value } = props;
  return (
    <Radios
      name={name}
      label={label}
      labelSize="s"
      inline
      choices={[
        { value: 'no', label: no },
        { value: 'yes', label: yes },
      ]}
      value={value || 'no'}
    />
  );
}

function ItemFields({ number, values, errors }: { number: number; values: FormValues; errors: FieldErrors }) {
  const name = (part: string) => `${part}-${number}`;
  const error = number === 1 ? (errors.items ?? errors[name('title')]) : errors[name('title')];
  return (
    <Fieldset legend={`第${number}项${number === 1 ? '' : '（没有就空着）'}`} size="m">
      <TextInput
        name={name('title')}
        id={number === 1 ? 'items' : name('title')}
        label="表决什么"
        hint="写成能回答同意、反对的一句话。"
        value={textOf(values, name('title'))}
        error={error}
        maxLength={120}
      />
      <Select
        name={name('kind')}
        label="属于哪一类"
        hint="决定要多少人同意；居民会议不用选。"
        placeholder="请选择"
        options={options(itemKindLabels)}
        value={textOf(values, name('kind')) || undefined}
        error={errors[name('kind')]}
      />
      <Textarea
        name={name('text')}
        label="具体内容（可不填）"
        rows={3}
        value={textOf(values, name('text'))}
        maxLength={1000}
      />
    </Fieldset>
  );
}
