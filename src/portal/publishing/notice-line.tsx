import type { NoticeListItem } from '@/domain/publishing';
import { formatDate, toIsoDay } from '@/shared/dates';
import { Tag } from '../shared';

/** A notice in a list: title, what it says, kind, day and who published it. */
export function NoticeLine({
  notice,
  heading: Heading = 'h2',
}: {
  notice: NoticeListItem;
  heading?: 'h2' | 'h3';
}) {
  return (
    <li>
      <Heading className="govuk-heading-s app-notice-line__title">
        <a className="govuk-link" href={notice.url}>
          {notice.title}
        </a>
      </Heading>
      <p className="govuk-body-s app-notice-line__summary">{notice.summary}</p>
      <NoticeMeta notice={notice} />
    </li>
  );
}

/** The small line under a title. */
export function NoticeMeta({ notice }: { notice: NoticeListItem }) {
  return (
    <p className="app-list__meta">
      {notice.urgent ? <Tag colour="red">紧急</Tag> : null}
      {notice.pinned ? <Tag colour="grey">置顶</Tag> : null}
      <span>{notice.categoryLabel}</span>
      <time dateTime={toIsoDay(notice.publishAt)}>{formatDate(notice.publishAt)}</time>
      <span>{notice.source}</span>
    </p>
  );
}
