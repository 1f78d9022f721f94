import { Button, Form, NotificationBanner } from '../../shared';

/** Instead of the evaluation, for who came by number and phone: only the link we sent shows that it is the requester. */
export function LinkAgain({
  path,
  sent,
  isClosed = false,
}: {
  path: string;
  sent: boolean;
  /** It was closed: what can still be said is that it is not solved. */
  isClosed?: boolean;
}) {
  return (
    <section aria-labelledby="evaluation" className="app-evaluation">
      <h2 className="govuk-heading-m" id="evaluation">
        {isClosed ? '没有解决，或者又出现了？' : '请您评价'}
      </h2>
      {sent ? (
        <NotificationBanner kind="success" title="已发送">
          <p className="govuk-notification-banner__heading">
            链接已发到您反映时留的手机，请打开短信里的链接{isClosed ? '告诉我们' : '评价'}。
          </p>
        </NotificationBanner>
      ) : (
        <>
          <p className="govuk-body">
            要{isClosed ? '重新办理' : '评价'}，请打开我们发给您的短信里的链接。这样别人就不能替您
            {isClosed ? '说' : '评价'}。找不到短信，可以再发一次。
          </p>
          <Form action={`${path}/link`}>
            <Button tone="secondary">把链接再发到我的手机</Button>
          </Form>
        </>
      )}
    </section>
  );
}
