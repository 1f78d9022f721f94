import { visibilityLabels } from '@/domain/requests';
import { Button, Form } from '../../shared';

/** Whether question and answer may be shown to everyone, and the way to take that back. */
export function ConsentSection({
  path,
  visibility,
}: {
  /** Address of the tracking page. */
  path: string;
  visibility: keyof typeof visibilityLabels;
}) {
  return (
    <section aria-labelledby="consent">
      <h2 className="govuk-heading-m" id="consent">
        公开问答
      </h2>
      <p className="govuk-body">
        您同意把问题和答复公开给大家看（不含姓名和电话），现在是“{visibilityLabels[visibility]}”。
        可以随时收回，收回后马上不再显示，不影响办理。
      </p>
      <Form action={`${path}/consent`}>
        <Button tone="secondary">不再同意公开</Button>
      </Form>
    </section>
  );
}
