import { type ActivityState, activityStateLabels, type KeptActivities } from '@/domain/service';
import { formatDateTime } from '@/shared/dates';
import { addressOf, FilterForm } from '../../property/parts';
import { ButtonLink, EmptyState, Pagination, Select } from '../../shared';
import { ActivityTag } from './parts';

/** The activities one runs, with those of one state on demand. */
export function KeptActivitiesPage({
  kept,
  state,
}: {
  kept: KeptActivities;
  state: ActivityState | undefined;
}) {
  return (
    <>
      <h1 className="govuk-heading-l">操办活动</h1>
      <p>
        <ButtonLink href="/work/activities/new">筹划一次活动</ButtonLink>
      </p>
      <FilterForm action="/work/activities" isNarrowed={state !== undefined}>
        <Select
          name="state"
          label="看哪些"
          placeholder="全部"
          options={Object.entries(activityStateLabels).map(([value, label]) => ({ value, label }))}
          value={state}
        />
      </FilterForm>
      {kept.total === 0 ? (
        <EmptyState title={state ? '没有这样的活动' : '还没有办过活动'}>
          <p>
            先筹划：定时间、地点、名额，谁可以报名；送社区批准后公开报名，现场扫码签到，办完写小结。例如“周六上午清理楼道，20人，党员记2小时”。
          </p>
        </EmptyState>
      ) : null}
      <ul className="app-list">
        {kept.items.map((item) => (
          <li key={item.id}>
            <a className="govuk-link" href={`/work/activities/${item.id}`}>
              {item.title}
            </a>{' '}
            <ActivityTag state={item.state} />
            <p className="app-list__meta">
              <span>{formatDateTime(item.startsAt)}</span>
              <span>{item.venue}</span>
              <span>{item.organizationName}</span>
              <span>
                报名{item.signedCount ?? 0}
                {item.seats ? `/${item.seats}` : ''}人
                {item.waitingCount ? `，候补${item.waitingCount}人` : ''}
              </span>
              <span>{item.number}</span>
            </p>
          </li>
        ))}
      </ul>
      <Pagination
        page={kept.page}
        pages={kept.pages}
        href={(page) => addressOf('/work/activities', { state, page: page > 1 ? page : undefined })}
      />
    </>
  );
}
