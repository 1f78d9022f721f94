import {
  type FamilySheet,
  familyKindLabels,
  type Scale,
  scaleKeys,
  scaleLabels,
} from '@/domain/neighbourhood';
import { centsFromYuan, yuanOf } from '@/domain/property';
import {
  Button,
  EmptyState,
  Form,
  type FormValues,
  Radios,
  Select,
  Textarea,
  TextInput,
  textOf,
} from '../../shared';
import { type Shown, typedNumber } from '../form-page';
import { scaleLine } from '../parts';

const isMoney = (key: keyof Scale) => key === 'costPerTable' || key === 'gifts';
const suffixes: Record<keyof Scale, string> = {
  tables: '桌',
  costPerTable: '元',
  vehicles: '辆',
  gifts: '元',
  days: '天',
};

/** The five numbers of a scale, as typed; what is none becomes one the verb refuses in its own words. */
export const scaleIn = (values: FormValues): Scale => {
  const money = (name: string) => {
    const typed = textOf(values, name);
    return typed === '' ? Number.NaN : (centsFromYuan(typed) ?? Number.POSITIVE_INFINITY);
  };
  return {
    tables: typedNumber(textOf(values, 'tables')),
    costPerTable: money('costPerTable'),
    vehicles: typedNumber(textOf(values, 'vehicles')),
    gifts: money('gifts'),
    days: typedNumber(textOf(values, 'days')),
  };
};

/** Five fields, with what stands now where there is something. */
export function ScaleFields({ scale, values, errors }: Shown & { scale?: Scale | null }) {
  const plain = (key: keyof Scale) => {
    if (!scale) return '';
    return isMoney(key) ? yuanOf(scale[key]).replaceAll(',', '') : String(scale[key]);
  };
  return scaleKeys.map((key) => (
    <TextInput
      key={key}
      name={key}
      label={scaleLabels[key]}
      hint={key === 'gifts' ? '没有填0。' : undefined}
      inputMode={isMoney(key) ? 'decimal' : 'numeric'}
      width={10}
      suffix={suffixes[key]}
      value={textOf(values, key) || plain(key)}
      error={errors[key]}
    />
  ));
}

type Council = { id: string; name: string };

/** Before it is held: what, when, how large. For one's own family, or by the council for somebody. */
export function RegisterEventPage({
  home,
  kept,
  values,
  errors,
}: Shown & { home: Council[]; kept: Council[] }) {
  const councils = [...new Map([...home, ...kept].map((council) => [council.id, council])).values()];
  if (councils.length === 0)
    return (
      <EmptyState title="没有找到您的红白理事会">
        <p>
          要在网上登记，先核验您住在哪里：
          <a className="govuk-link" href="/verify">
            登记我住在哪里
          </a>
          。不方便的，打电话或到社区（村）办公室，请红白理事会代为登记。
        </p>
      </EmptyState>
    );
  return (
    <Form action="/family-events/new">
      <h1 className="govuk-heading-l">登记红白事</h1>
      <p className="govuk-body">
        办之前登记一下：看看和村里、社区里的标准差多少，红白理事会帮着张罗。谁家办事不公开，只公开一共几件、节约多少。
      </p>
      {kept.length > 0 ? (
        <p className="govuk-body">您是红白理事会的成员或社区干部，登记的算代人登记，先和那家人核对一遍。</p>
      ) : null}
      <Select
        name="association"
        label="向哪个红白理事会登记"
        placeholder="请选择"
        options={councils.map(({ id, name }) => ({ value: id, label: name }))}
        value={textOf(values, 'association') || (councils.length === 1 ? councils[0]?.id : '')}
        error={errors.association}
      />
      <Radios
        name="kind"
        label="办什么事"
        choices={Object.entries(familyKindLabels).map(([value, label]) => ({ value, label }))}
        value={textOf(values, 'kind') || undefined}
        error={errors.kind}
      />
      <TextInput
        name="on"
        type="date"
        label="哪天办"
        width={10}
        value={textOf(values, 'on')}
        error={errors.on}
      />
      <TextInput
        name="hostName"
        label="当家人的姓名"
        hint="不公开，只有红白理事会和社区干部看得到。"
        maxLength={30}
        value={textOf(values, 'hostName')}
        error={errors.hostName}
      />
      <TextInput
        name="hostPhone"
        label="联系电话"
        type="tel"
        inputMode="tel"
        width={20}
        value={textOf(values, 'hostPhone')}
        error={errors.hostPhone}
      />
      <h2 className="govuk-heading-m">打算办多大</h2>
      <ScaleFields values={values} errors={errors} />
      <Button>登记</Button>
    </Form>
  );
}

/** After it was held: the real numbers. */
export function ReportEventPage({ sheet, values, errors }: Shown & { sheet: FamilySheet }) {
  const { row, actual, planned, intended } = sheet;
  return (
    <Form action={`/family-events/${row.number}/report`}>
      <span className="govuk-caption-l">{familyKindLabels[row.kind]}</span>
      <h1 className="govuk-heading-l">报结果</h1>
      {intended ? <p className="govuk-body">最初打算：{scaleLine(intended)}。</p> : null}
      <ScaleFields scale={actual ?? planned} values={values} errors={errors} />
      <Textarea
        name="note"
        label="说明（可以不写）"
        rows={2}
        maxLength={500}
        value={textOf(values, 'note') || (row.reportNote ?? '')}
        error={errors.note}
      />
      <Button>报结果</Button>
    </Form>
  );
}

/** Why it is not held. */
export function CancelEventPage({ sheet: { row }, values, errors }: Shown & { sheet: FamilySheet }) {
  return (
    <Form action={`/family-events/${row.number}/cancel`}>
      <span className="govuk-caption-l">{familyKindLabels[row.kind]}</span>
      <h1 className="govuk-heading-l">不办了</h1>
      <Textarea
        name="reason"
        label="原因"
        rows={2}
        maxLength={300}
        value={textOf(values, 'reason')}
        error={errors.reason}
      />
      <Button tone="warning">不办了</Button>
    </Form>
  );
}
