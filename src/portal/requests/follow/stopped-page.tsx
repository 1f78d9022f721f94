import { ButtonLink } from '../../shared';

/** After stopping. */
export function StoppedPage() {
  return (
    <>
      <h1 className="govuk-heading-l">已停止关注</h1>
      <p className="govuk-body">不会再给您发这件事的短信，您留的号码已经删除。</p>
      <ButtonLink tone="secondary" href="/requests">
        看公开的问答
      </ButtonLink>
    </>
  );
}
