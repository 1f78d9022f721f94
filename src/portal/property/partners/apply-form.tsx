import { frequencyLabels, partnerKindLabels } from '@/domain/property';
import {
  Button,
  Checkboxes,
  DateInput,
  Details,
  type FieldErrors,
  Form,
  type FormValues,
  InsetText,
  listOf,
  Radios,
  Textarea,
  TextInput,
  textOf,
} from '../../shared';
import { dayParts } from '../typed';

/** How long a first commitment may last. */
export const periods = { '3': '3个月', '6': '半年', '12': '一年', '24': '两年' } as const;

export interface ApplyFormProps {
  action: string;
  communityName: string;
  compounds: { id: string; name: string; address?: string | null }[];
  values: FormValues;
  errors: FieldErrors;
}

const choices = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** The application: who, what, for whom, until when. One page, because there is little to ask. */
export function ApplyForm({ action, communityName, compounds, values, errors }: ApplyFormProps) {
  return (
    <Form action={action} draft="red-partner">
      <span className="govuk-caption-l">{communityName}</span>
      <h1 className="govuk-heading-l">申请成为红色合伙人</h1>
      <InsetText>
        通过以后，<strong>名称、承诺和做过的事会公开</strong>
        ；联系人和电话不公开，只有社区工作人员看得到，用来和您联系。
      </InsetText>
      <TextInput
        name="name"
        label="名称"
        hint="店名、单位名或队名，居民认得出的那个。"
        value={textOf(values, 'name')}
        error={errors.name}
        maxLength={60}
        autoComplete="organization"
      />
      <Radios
        name="kind"
        label="您是哪一类"
        choices={choices(partnerKindLabels)}
        value={textOf(values, 'kind') || undefined}
        error={errors.kind}
      />
      <Textarea
        name="offer"
        label="能为居民做什么"
        hint="写具体一点，如“每月10日上午给70岁以上老人免费理发”。最多1000字，通过时社区会和您商量定下来。"
        rows={4}
        maxLength={1000}
        value={textOf(values, 'offer')}
        error={errors.offer}
      />
      <Checkboxes
        name="compounds"
        label="为哪些小区"
        choices={compounds.map(({ id, name, address }) => ({
          value: id,
          label: name,
          ...(address ? { hint: address } : {}),
        }))}
        values={listOf(values, 'compounds')}
        error={errors.compounds}
      />
      <Radios
        name="frequency"
        label="多久一次"
        choices={choices(frequencyLabels)}
        value={textOf(values, 'frequency') || undefined}
        error={errors.frequency}
      />
      <DateInput
        name="from"
        label="从哪天开始"
        hint="例如 2026 年 12 月 1 日"
        value={dayParts(values, 'from')}
        error={errors.from}
      />
      <Radios
        name="months"
        label="先做多久"
        hint="到期可以续。"
        choices={choices(periods)}
        value={textOf(values, 'months') || undefined}
        error={errors.until}
        id="until"
      />
      <TextInput
        name="contactName"
        label="联系人"
        value={textOf(values, 'contactName')}
        error={errors.contactName}
        maxLength={40}
        autoComplete="name"
        width={20}
      />
      <TextInput
        name="phone"
        label="联系电话"
        hint="手机号能收到结果的短信；固定电话由社区打给您。"
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        value={textOf(values, 'phone')}
        error={errors.phone}
        width={20}
      />
      <Details summary="申请以后会怎样">
        <ol className="govuk-list govuk-list--number">
          <li>社区工作人员打电话和您核实、商量，把承诺写定。</li>
          <li>通过以后您的名字和承诺公开在“红色合伙人”和小区页面上。</li>
          <li>每做一次，报上时间和照片，社区确认后公开，居民可以道谢。</li>
          <li>到期前后社区和您商量续约或者结束。</li>
        </ol>
      </Details>
      <Button>提交申请</Button>
    </Form>
  );
}
