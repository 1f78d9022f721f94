import type { Directory, TrackedRequest } from '@/domain/requests';
import { formatDate, formatDateTime } from '@/shared/dates';
import { ButtonLink, Details, Panel, PhoneLink, PrintButton, QrCode, SummaryList, site } from '../shared';
import { EmergencyCalls } from './emergency-calls';

interface FiledPageProps {
  tracked: TrackedRequest;
  known: Directory;
  /** The tracking page: its path, and its whole address for paper. */
  url: string;
  address: string;
}

/** The end of the form: the number, the link, and what happens next, by when and why that date. On paper it is a receipt. */
export function FiledPage({ tracked, known, url, address }: FiledPageProps) {
  const { body, category, number, dueAt, dueReason, firstContactDueAt, urgency, confidential } =
    tracked.request;
  const urgent = urgency === 'emergency';
  return (
    <>
      <Panel title="已收到">
        您的编号
        <br />
        <strong className="app-code">{number}</strong>
      </Panel>
      <EmergencyCalls text={body} danger={urgent} category={category} known={known} />
      <Receipt request={tracked.request} />
      <h2 className="govuk-heading-m">接下来</h2>
      <ol className="govuk-list govuk-list--number">
        <li>服务中心核对后受理，派给负责的单位。</li>
        {firstContactDueAt ? (
          <li>
            <strong>{urgent ? formatDateTime(firstContactDueAt) : formatDate(firstContactDueAt)}前</strong>，
            {confidential ? '服务中心' : '承办人员'}打电话联系您。
          </li>
        ) : null}
        {dueAt ? (
          <li>
            <strong>{urgent ? formatDateTime(dueAt) : formatDate(dueAt)}前</strong>，给您答复。
          </li>
        ) : null}
        <li>您来说解决没解决。说没解决，会重新办。</li>
      </ol>
      {dueReason ? (
        <Details summary="为什么是这一天？">
          <p>{dueReason}</p>
          <p>服务中心受理时会再核对一次紧急程度，期限有变化会告诉您。</p>
        </Details>
      ) : null}
      <h2 className="govuk-heading-m">查进度</h2>
      <p className="govuk-body">{told(tracked)}</p>
      <p className="govuk-body">
        <ButtonLink href={url}>查看这件事的进度</ButtonLink>
      </p>
      <p className="govuk-body">
        请收藏这个链接，不要发给别人；也可以用<strong>编号和电话</strong>在“办件进度”里查，或拨打{' '}
        <PhoneLink number={site().helpPhone} label="服务电话" />。
      </p>
      <ReceiptFoot address={address} />
      <PrintButton>打印回执</PrintButton>
      <div data-draft-sent="new-request" hidden />
    </>
  );
}

/** On paper: the code and the address that lead to the progress. */
export function ReceiptFoot({ address }: { address: string }) {
  return (
    <div className="app-print-only">
      <div className="app-letter__foot">
        <QrCode onPaper text={address} label="手机扫一扫看进度" />
        <p className="app-letter__address">
          手机扫一扫看进度，或打开 {address}
          <br />
          {site().name} · {site().strapline}
        </p>
      </div>
    </div>
  );
}

/** What was received, when and about where. */
export function Receipt({ request }: Pick<TrackedRequest, 'request'>) {
  return (
    <SummaryList
      rows={[
        { key: '反映的事', value: request.title },
        { key: '位置', value: request.placeText ?? '没有填' },
        { key: '收到时间', value: formatDateTime(request.submittedAt) },
      ]}
    />
  );
}

function told({ textsReach, mailReaches }: TrackedRequest): string {
  const ways = [textsReach ? '短信' : '', mailReaches ? '邮件' : ''].filter(Boolean);
  if (ways.length === 0) return '您留的不是手机号，收不到短信，请在这里看进展：';
  return `每有进展都会发${ways.join('和')}告诉您。您也可以随时看：`;
}
