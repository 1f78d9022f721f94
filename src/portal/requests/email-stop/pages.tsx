import { Button, ButtonLink, Form } from '../../shared';

/** Before: what happens, and what stays. */
export function AskPage({ token }: { token: string }) {
  return (
    <>
      <h1 className="govuk-heading-l">不再收邮件？</h1>
      <p className="govuk-body">
        退订后，您留的邮箱会从您反映的所有诉求里删除，不再给它发邮件。诉求照常办理；留了手机号的，短信照发。
      </p>
      <Form action={`/email-stop/${token}`}>
        <Button>退订并删除邮箱</Button>
      </Form>
    </>
  );
}

/** After. */
export function StoppedPage() {
  return (
    <>
      <h1 className="govuk-heading-l">已退订</h1>
      <p className="govuk-body">您留的邮箱已经删除，不会再给它发邮件。要看办到哪一步，请用编号和电话查。</p>
      <ButtonLink tone="secondary" href="/track">
        查办件进度
      </ButtonLink>
    </>
  );
}
