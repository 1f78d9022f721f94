import { formatDate } from '@/shared/dates';
import { Button, type FieldErrors, Form, type FormValues, Textarea, textOf } from '../../shared';
import { PhotoFields } from '../told/photo-fields';

/** 补充说明: what the requester learnt since, with photos. Of a request that was declined also why it may be worth it, and until when. */
export function SupplementSection(props: {
  /** Address of the tracking page. */
  path: string;
  values: FormValues;
  errors: FieldErrors;
  /** Of a declined request: until when. */
  until: Date | null;
}) {
  const { path, values, errors, until } = props;
  return (
    <section aria-labelledby="supplement">
      <h2 className="govuk-heading-m" id="supplement">
        补充说明
      </h2>
      <p className="govuk-body">
        {until
          ? `有新情况的，请在${formatDate(until)}前写在这里。受理人员会再看一次，能受理的重新受理，结果会告诉您。`
          : '有新情况、想起了什么，写在这里，办理的单位马上能看到，不影响办理期限。'}
      </p>
      <Form action={`${path}/supplement`} multipart>
        <Textarea
          name="text"
          label="要补充的情况"
          hint="最多 2000 字。只有您和办理人员能看到，不会公开。"
          rows={4}
          maxLength={2000}
          value={textOf(values, 'text')}
          error={errors.text}
        />
        <PhotoFields values={values} errors={errors} />
        <Button tone="secondary">提交补充说明</Button>
      </Form>
    </section>
  );
}
