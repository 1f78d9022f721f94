import { Button, type FieldErrors, Form, type FormValues, TextInput, textOf } from '../../shared';

/** 办件进度: number and phone open the same page as the link. */
export function LookupPage({ values, errors }: { values: FormValues; errors: FieldErrors }) {
  return (
    <>
      <h1 className="govuk-heading-l">办件进度</h1>
      <p className="govuk-body">用短信里的链接可以直接看，也能评价；没有链接，填编号和电话也能看。</p>
      <Form action="/track">
        <TextInput
          name="number"
          label="编号"
          hint="例如 20261123-0007，在回执和短信里。"
          width={20}
          maxLength={30}
          value={textOf(values, 'number')}
          error={errors.number}
        />
        <TextInput
          name="phone"
          label="反映时留的电话"
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          width={20}
          value={textOf(values, 'phone')}
          error={errors.phone}
        />
        <Button>查进度</Button>
      </Form>
    </>
  );
}
