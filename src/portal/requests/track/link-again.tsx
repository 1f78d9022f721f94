import { Button, Form, NotificationBanner } from '../../shared';

/** Instead of the evaluation, for who came by number and phone: only the link we sent shows that it is the requester. */
export function LinkAgain({ path, sent }: { path: string; sent: boolean }) {
  return (
    <section aria-labelledby="evaluation" className="app-evaluation">
      <h2 className="govuk-heading-m" id="evaluation">
        请您评价
      </h2>
      {sent ? (
        <NotificationBanner kind="success" title="已发送">
          <p className="govuk-notification-banner__heading">
            链接已发到您反映时留的手机，请打开短信里的链接评价。
          </p>
        </NotificationBanner>
      ) : (
        <>
          <p className="govuk-body">
            要评价，请打开我们发给您的短信里的链接。这样别人就不能替您评价。找不到短信，可以再发一次。
          </p>
          <Form action={`${path}/link`}>
            <Button tone="secondary">把链接再发到我的手机</Button>
          </Form>
        </>
      )}
    </section>
  );
}
