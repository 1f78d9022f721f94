import type { RequestRow } from '@/domain/requests';
import { formatDate, formatDateTime } from '@/shared/dates';
import { NotificationBanner } from '../../shared';

/** What was just done, with the number to read out; the empty form for the next call stands beneath it. */
export function DoneBanner({ request, followed }: { request: RequestRow; followed: boolean }) {
  const { number, dueAt, urgency, followerCount } = request;
  return (
    <NotificationBanner kind="success" title={followed ? '已登记“也遇到”' : '已登记'}>
      <p className="govuk-notification-banner__heading">
        {followed ? '来电人也遇到的是' : '请把编号读给来电人'}：
        <strong className="app-code">{readAloud(number)}</strong>
      </p>
      {followed ? (
        <p className="govuk-body">有答复时发短信告诉来电人。现在共有 {followerCount ?? 0} 人也遇到。</p>
      ) : dueAt ? (
        <p className="govuk-body">
          {urgency === 'emergency' ? formatDateTime(dueAt) : formatDate(dueAt)}前答复。
        </p>
      ) : null}
    </NotificationBanner>
  );
}

/** 20261124-0007 → 2026 1124 0007 */
function readAloud(number: string): string {
  return number.replace(/^(\d{4})(\d{4})-(\d+)$/, '$1 $2 $3');
}
