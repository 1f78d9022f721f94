import { type PublicRectification, payerLabels } from '@/domain/property';
import { formatDate } from '@/shared/dates';
import {
  Button,
  type FieldErrors,
  Form,
  type FormValues,
  InsetText,
  Radios,
  Textarea,
  TextInput,
  textOf,
} from '../../shared';
import { CameraFields } from '../photo-form';

interface FormProps {
  found: PublicRectification;
  values: FormValues;
  errors: FieldErrors;
}

/** 报完成: photos from the phone, what was done, what it cost and who pays. */
export function ReportForm({ found, values, errors }: FormProps) {
  return (
    <Form action={`/property/rectifications/${found.id}/done`} multipart>
      <span className="govuk-caption-l">
        {found.compound.name} {found.number}
      </span>
      <h1 className="govuk-heading-l">报完成</h1>
      <InsetText>
        <p className="govuk-body">
          <strong>{found.title}</strong>
        </p>
        <p className="govuk-body app-pre-line">{found.demand}</p>
        <p className="govuk-body">期限：{formatDate(found.dueAt)}</p>
      </InsetText>
      <CameraFields
        values={values}
        errors={errors}
        label="整改后的照片"
        hint="和改前的照片从同一个位置拍，居民好对照。不要拍到人和门牌号。"
      />
      <Textarea
        name="words"
        label="做了什么"
        hint="居民看得到。"
        rows={4}
        maxLength={1000}
        value={textOf(values, 'words')}
        error={errors.words}
      />
      <TextInput
        name="cost"
        label="一共花了多少元"
        hint="含前几次，没花钱填 0。会公开。"
        inputMode="decimal"
        width={10}
        maxLength={12}
        suffix="元"
        value={textOf(values, 'cost')}
        error={errors.cost}
      />
      <Radios
        name="payer"
        label="谁出钱（没花钱不用选）"
        labelSize="s"
        choices={Object.entries(payerLabels).map(([value, label]) => ({
          value,
          label,
          ...(value === 'other'
            ? {
                more: (
                  <TextInput
                    name="payerName"
                    label="写明谁出"
                    width={20}
                    maxLength={60}
                    value={textOf(values, 'payerName')}
                    error={errors.payerName}
                  />
                ),
              }
            : {}),
        }))}
        value={textOf(values, 'payer') || undefined}
        error={errors.payer}
      />
      <Button>报给社区核对</Button>
    </Form>
  );
}

/** 申请延期: once, with the reason. */
export function ExtensionForm({ found, values, errors, most }: FormProps & { most: number }) {
  return (
    <Form action={`/property/rectifications/${found.id}/extension`}>
      <span className="govuk-caption-l">
        {found.compound.name} {found.number}
      </span>
      <h1 className="govuk-heading-l">申请延期</h1>
      <p className="govuk-body">
        {found.title}，现在的期限是{formatDate(found.dueAt)}。只能申请一次，由社区答复；答复以前期限不变。
      </p>
      <TextInput
        name="days"
        label="延几个工作日"
        hint={`最多${most}个。`}
        inputMode="numeric"
        width={3}
        value={textOf(values, 'days')}
        error={errors.days}
      />
      <Textarea
        name="reason"
        label="为什么要延期"
        hint="最多300字，同意以后会公开。"
        rows={4}
        maxLength={300}
        value={textOf(values, 'reason')}
        error={errors.reason}
      />
      <Button>交给社区</Button>
    </Form>
  );
}
