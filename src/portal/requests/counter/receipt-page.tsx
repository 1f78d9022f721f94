import type { TrackedRequest } from '@/domain/requests';
import { formatDate, formatDateTime } from '@/shared/dates';
import { Panel, PrintButton } from '../../shared';
import { Receipt, ReceiptFoot } from '../filed-page';

/** The receipt for whoever stands at the counter: number, dates and the code that leads to the progress, for paper. */
export function CounterReceipt({ tracked, address }: { tracked: TrackedRequest; address: string }) {
  const { number, dueAt, urgency } = tracked.request;
  return (
    <>
      <Panel title="诉求回执">
        编号
        <br />
        <strong className="app-code">{number}</strong>
      </Panel>
      <Receipt request={tracked.request} />
      {dueAt ? (
        <p className="govuk-body">
          <strong>{urgency === 'emergency' ? formatDateTime(dueAt) : formatDate(dueAt)}前</strong>给您答复。
        </p>
      ) : null}
      <p className="govuk-body">
        凭这张回执看进度、补充说明、评价解决没解决。请收好，不要给别人；没有手机的，打12345报编号也能问。
      </p>
      <ReceiptFoot address={address} />
      <PrintButton>打印回执</PrintButton>
    </>
  );
}
