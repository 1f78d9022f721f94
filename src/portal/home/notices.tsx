import type { NoticeListItem } from '@/domain/publishing';
import { formatDay, toIsoDay } from '@/shared/dates';
import { EmptyState, Tag } from '../shared';

/** The community this device chose, for headings and links. */
export interface ChosenCommunity {
  code: string;
  shortName: string;
}

/** The newest notices, of the chosen community when there is one. */
export function LatestNotices(props: { notices: NoticeListItem[]; community: ChosenCommunity | null }) {
  const { notices, community } = props;
  return (
    <section className="app-section" aria-labelledby="notices-title">
      <div className="app-section__head">
        <h2 className="govuk-heading-m" id="notices-title">
          {community ? `${community.shortName}的公告` : '最新公告'}
        </h2>
        <a className="govuk-link" href={community ? `/notices?community=${community.code}` : '/notices'}>
          全部公告
        </a>
      </div>
      {notices.length === 0 ? (
        <EmptyState title="还没有公告">
          <p>
            社区和街道发布的通知、公示、停水停电消息会出现在这里。先
            <a className="govuk-link" href="/my-grid">
              选好您的小区
            </a>
            ，就能看到与您家有关的公告。
          </p>
        </EmptyState>
      ) : (
        <ul className="app-list">
          {notices.map((notice) => (
            <NoticeLine key={notice.id} notice={notice} />
          ))}
        </ul>
      )}
    </section>
  );
}

function NoticeLine({ notice }: { notice: NoticeListItem }) {
  return (
    <li>
      <a className="govuk-link" href={notice.url}>
        {notice.title}
      </a>
      <p className="app-list__meta">
        {notice.urgent ? <Tag colour="red">紧急</Tag> : null}
        {notice.pinned ? <Tag colour="grey">置顶</Tag> : null}
        <span>{notice.categoryLabel}</span>
        <time dateTime={toIsoDay(notice.publishAt)}>{formatDay(notice.publishAt)}</time>
        <span>{notice.source}</span>
      </p>
    </li>
  );
}
