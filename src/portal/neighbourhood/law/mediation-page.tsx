import type { ConsultationRow } from '@/domain/neighbourhood';
import {
  Button,
  Checkboxes,
  type FieldErrors,
  Form,
  type FormValues,
  InsetText,
  TextInput,
  textOf,
} from '../../shared';

/** What is carried to the mediation, who the other side is, and the asker's word. */
export function MediationPage(props: {
  row: ConsultationRow;
  path: string;
  values: FormValues;
  errors: FieldErrors;
}) {
  const { row, path, values, errors } = props;
  return (
    <>
      <h1 className="govuk-heading-l">请人调解</h1>
      <p className="govuk-body">
        会带给调解组织的：您的问题和追问、所在的村、留的电话。答复不带。调解是保密的，只有当事人、调解员和这个调解组织看得到。
      </p>
      <InsetText>
        <p className="govuk-body app-pre-line">{row.question}</p>
      </InsetText>
      <Form action={path}>
        <TextInput
          name="askerName"
          label="您的姓名"
          hint="调解要用真实姓名。"
          width={20}
          maxLength={30}
          autoComplete="name"
          value={textOf(values, 'askerName') || (row.askerName ?? '')}
          error={errors.askerName}
        />
        <TextInput
          name="respondent"
          label="对方姓名或单位"
          width={20}
          maxLength={30}
          value={textOf(values, 'respondent')}
          error={errors.respondent}
        />
        <TextInput
          name="respondentPhone"
          type="tel"
          label="对方手机号（可不填）"
          width={20}
          value={textOf(values, 'respondentPhone')}
          error={errors.respondentPhone}
        />
        <Checkboxes
          name="consent"
          label="您的意愿"
          choices={[{ value: 'yes', label: '我愿意调解，同意把上面的内容交给调解组织' }]}
          values={textOf(values, 'consent') === 'yes' ? ['yes'] : []}
          error={errors.consent}
        />
        <Button>转为调解</Button>
      </Form>
    </>
  );
}
