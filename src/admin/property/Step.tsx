import type { ReactNode } from 'react';
import { formatDateTime } from '@/shared/dates';

/** One entry of a history: what, by whom, when, and what else there is to say, line by line. */
export function Step({
  label,
  by,
  at,
  detail,
  reason,
}: {
  label: string;
  by: ReactNode;
  at: string;
  detail?: string | null | undefined;
  reason?: string | null | undefined;
}) {
  return (
    <li>
      <strong>{label}</strong>
      <span className="request-history__facts">
        {by}
        <time dateTime={at}>{formatDateTime(at)}</time>
      </span>
      {detail ? <p className="property-lines">{detail}</p> : null}
      {reason ? <p>原因：{reason}</p> : null}
    </li>
  );
}
