import type { FollowedRequest } from '@/domain/requests';
import { formatDate } from '@/shared/dates';
import { Button, Form, InsetText, Timeline } from '../../shared';
import { OthersFacts } from '../others-facts';

/** A matter for somebody who follows it: how far it is, and the way out. */
export function FollowedPage({ followed, token }: { followed: FollowedRequest; token: string }) {
  return (
    <>
      <span className="govuk-caption-l">我也遇到的事</span>
      <h1 className="govuk-heading-l">{followed.what}</h1>
      <p className="govuk-body">
        <OthersFacts request={followed} />
      </p>
      {followed.dueAt ? (
        <p className="govuk-body">
          <strong>{formatDate(followed.dueAt)}前</strong>答复。
        </p>
      ) : null}
      {followed.reply ? (
        <InsetText>
          <p className="govuk-body app-pre-line">{followed.reply}</p>
        </InsetText>
      ) : null}
      {followed.number ? (
        <p className="govuk-body">
          <a className="govuk-link" href={`/requests/${followed.number}`}>
            看公开的问和答
          </a>
        </p>
      ) : (
        <p className="govuk-body app-muted">反映人没有公开内容，这里只能看到办到哪一步。</p>
      )}
      <h2 className="govuk-heading-m">每一步</h2>
      <Timeline
        entries={followed.steps.map((step) => ({
          key: `${step.at}${step.label}`,
          title: step.label,
          at: step.at,
          by: step.unit,
        }))}
      />
      <Form action={`/follow/${token}/stop`}>
        <p className="govuk-body">不想再收到短信，点下面的按钮，您的号码会马上删除。</p>
        <Button tone="secondary">停止关注</Button>
      </Form>
    </>
  );
}
