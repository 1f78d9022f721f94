import type { OthersRequest } from '@/domain/requests';
import { Button, type FieldErrors, Form, type FormValues, textOf } from '../../shared';
import { FollowPhone } from '../new/follow-question';
import { OthersFacts } from '../others-facts';

/** "Me too" to a public question: one field. */
export function FollowForm(props: { request: OthersRequest; values: FormValues; errors: FieldErrors }) {
  const { request, values, errors } = props;
  return (
    <>
      <h1 className="govuk-heading-l">我也遇到</h1>
      <p className="govuk-body">
        <strong>{request.what}</strong>
        <br />
        <OthersFacts request={request} />
      </p>
      <Form action={`/requests/${request.number}/follow`}>
        <FollowPhone value={textOf(values, 'phone')} error={errors.phone} />
        <Button>我也遇到</Button>
      </Form>
    </>
  );
}
