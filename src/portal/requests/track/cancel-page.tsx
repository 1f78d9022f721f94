import type { TrackedRequest } from '@/domain/requests';
import {
  BackLink,
  Button,
  ButtonGroup,
  type FieldErrors,
  Form,
  type FormValues,
  Textarea,
  textOf,
  WarningText,
} from '../../shared';

/** Before a request is taken back: what that means, and once more whether it is meant. */
export function CancelPage(props: {
  tracked: TrackedRequest;
  /** Address of the tracking page. */
  path: string;
  values: FormValues;
  errors: FieldErrors;
}) {
  const { tracked, path, values, errors } = props;
  const { number, title, followerCount } = tracked.request;
  return (
    <>
      <BackLink href={path}>返回办件进度</BackLink>
      <span className="govuk-caption-l">
        {number} {title}
      </span>
      <h1 className="govuk-heading-l">确定要撤回吗？</h1>
      <WarningText>撤回后不再办理，不能恢复。事情还在的话，要重新反映。</WarningText>
      {followerCount ? (
        <p className="govuk-body">还有 {followerCount} 位居民说也遇到了，我们会告诉他们您已撤回。</p>
      ) : null}
      <Form action={`${path}/cancel`}>
        <Textarea
          name="reason"
          label="为什么撤回（可不填）"
          hint="例如：已经解决了。"
          rows={3}
          maxLength={500}
          value={textOf(values, 'reason')}
          error={errors.reason}
        />
        <ButtonGroup>
          <Button tone="warning">确定撤回</Button>
          <a className="govuk-link" href={path}>
            不撤回
          </a>
        </ButtonGroup>
      </Form>
    </>
  );
}
