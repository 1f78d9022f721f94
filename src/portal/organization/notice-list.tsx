import type { NoticeListItem } from '@/domain/publishing';
import { formatDay, toIsoDay } from '@/shared/dates';

/** Titles of notices with their kind and day; `empty` says what will stand here. */
export function NoticeList({ notices, empty }: { notices: NoticeListItem[]; empty: string }) {
  if (notices.length === 0) return <p className="govuk-body">{empty}</p>;
  return (
    <ul className="app-list">
      {notices.map((notice) => (
        <li key={notice.id}>
          <a className="govuk-link" href={notice.url}>
            {notice.title}
          </a>
          <p className="app-list__meta">
            <span>{notice.categoryLabel}</span>
            <time dateTime={toIsoDay(notice.publishAt)}>{formatDay(notice.publishAt)}</time>
          </p>
        </li>
      ))}
    </ul>
  );
}
