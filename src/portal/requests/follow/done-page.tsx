import type { OthersRequest } from '@/domain/requests';
import { ButtonLink, Panel } from '../../shared';
import { OthersFacts } from '../others-facts';

/** The end of "me too". It says the same whether the phone was known already: that is nobody else's business. */
export function DonePage({ request }: { request: OthersRequest }) {
  return (
    <>
      <Panel title="已记下">您也遇到了这件事</Panel>
      <p className="govuk-body">
        <strong>{request.what}</strong>
        <br />
        <OthersFacts request={request} />
      </p>
      <h2 className="govuk-heading-m">接下来</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>您的手机会收到一条短信，里面的链接能看进度，也能停止关注。</li>
        <li>有答复、办结时，再发短信告诉您。</li>
        <li>遇到的人越多，办理的人越清楚影响多大。您的号码不公开。</li>
      </ul>
      <p className="govuk-body">
        <ButtonLink tone="secondary" href={request.number ? `/requests/${request.number}` : '/requests'}>
          {request.number ? '看这件事' : '看公开的问答'}
        </ButtonLink>
      </p>
      <div data-draft-sent="new-request" hidden />
    </>
  );
}
