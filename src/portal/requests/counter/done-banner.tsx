import { type RequestRow, stateLabels } from '@/domain/requests';
import { formatDate, formatDateTime } from '@/shared/dates';
import { NotificationBanner } from '../../shared';

/** What can be done here with a call. */
export type Done = 'filed' | 'followed' | 'urged';

const titles: Record<Done, string> = { filed: '已登记', followed: '已登记“也遇到”', urged: '已记下催单' };
const leads: Record<Done, string> = {
  filed: '请把编号读给来电人',
  followed: '来电人也遇到的是',
  urged: '来电人催的是',
};

/** What was just done, with the number to read out; the empty form for the next call stands beneath it. */
export function DoneBanner(props: {
  request: RequestRow;
  done: Done;
  /** Address of the printable receipt, right after filing. */
  receipt: string | null;
}) {
  const { request, done, receipt } = props;
  return (
    <NotificationBanner kind="success" title={titles[done]}>
      <p className="govuk-notification-banner__heading">
        {leads[done]}：<strong className="app-code">{readAloud(request.number)}</strong>
      </p>
      <p className="govuk-body">{wordsOf(request, done)}</p>
      {receipt ? (
        <p className="govuk-body">
          <a className="govuk-link" href={receipt} target="_blank" rel="noreferrer">
            打印回执（新窗口）
          </a>
        </p>
      ) : null}
    </NotificationBanner>
  );
}

function wordsOf(request: RequestRow, done: Done): string {
  const { dueAt, urgency, followerCount, urgeCount, state } = request;
  const due = dueAt ? `${urgency === 'emergency' ? formatDateTime(dueAt) : formatDate(dueAt)}前答复。` : '';
  if (done === 'followed') return `有答复时发短信告诉来电人。现在共有 ${followerCount ?? 0} 人也遇到。`;
  if (done === 'urged')
    return `已告诉办理的单位，这是第 ${urgeCount ?? 1} 次来电催办。现在是“${stateLabels[state]}”。${due}`;
  return due;
}

/** 20261124-0007 → 2026 1124 0007 */
function readAloud(number: string): string {
  return number.replace(/^(\d{4})(\d{4})-(\d+)$/, '$1 $2 $3');
}
