import {
  hoursInWords,
  loggedKinds,
  type RecordFilter,
  type RecordPage,
  type RecordState,
  recordStateLabels,
  serviceKindLabels,
} from '@/domain/service';
import { monthInWords } from '@/shared/months';
import { addressOf, FilterForm } from '../../property/parts';
import { ButtonGroup, ButtonLink, DoneBanner, EmptyState, Pagination, Select } from '../../shared';
import { RecordItem } from './parts';

/** The member's own records: what counts, what waits, what came back. */
export function OwnRecordsPage(props: {
  found: RecordPage;
  filter: RecordFilter;
  months: string[];
  banner: string | null;
  /** Sent just now: the draft on the device has served. */
  sentDraft: string | null;
}) {
  const { found, filter, months, banner, sentDraft } = props;
  const isNarrowed = Object.values(filter).some(Boolean);
  const sumOf = (state: RecordState) => found.sums.find((one) => one.state === state);
  return (
    <>
      <DoneBanner words={banner} />
      {sentDraft ? <div data-draft-sent={sentDraft} hidden /> : null}
      <h1 className="govuk-heading-l">我的服务记录</h1>
      <ButtonGroup>
        <ButtonLink href="/me/service/new">记一次服务</ButtonLink>
        <a className="govuk-link" href="/me/service/conflicts">
          回避关系
        </a>
      </ButtonGroup>
      <dl className="app-figures">
        {(['verified', 'submitted', 'returned'] as const).map((state) => (
          <div key={state} className="app-figure">
            <dt>
              {recordStateLabels[state]}
              {sumOf(state)?.quarters ? `，${hoursInWords(sumOf(state)?.quarters ?? 0)}` : ''}
            </dt>
            <dd>
              <a
                className="govuk-link"
                href={addressOf('/me/service', { ...filter, state })}
                aria-label={`${recordStateLabels[state]}${sumOf(state)?.n ?? 0}条，看这些`}
              >
                {sumOf(state)?.n ?? 0}
              </a>
            </dd>
          </div>
        ))}
      </dl>
      <FilterForm action="/me/service" isNarrowed={isNarrowed}>
        <Select
          name="state"
          label="状态"
          placeholder="全部"
          options={Object.entries(recordStateLabels).map(([value, label]) => ({ value, label }))}
          value={filter.state}
        />
        <Select
          name="kind"
          label="类别"
          placeholder="全部"
          options={[...loggedKinds, 'task' as const].map((value) => ({
            value,
            label: serviceKindLabels[value],
          }))}
          value={filter.kind}
        />
        <Select
          name="month"
          label="月份"
          placeholder="全部"
          options={months.map((value) => ({ value, label: monthInWords(value) }))}
          value={filter.month}
        />
      </FilterForm>
      {found.total > 0 ? (
        <p className="govuk-body" role="status">
          共{found.total}条
        </p>
      ) : (
        <EmptyState title={isNarrowed ? '没有这样的记录' : '还没有服务记录'}>
          {isNarrowed ? (
            <p>换个条件，或者清除条件看全部。</p>
          ) : (
            <p>
              帮邻居修了水管、扫了雪、陪老人看病，都可以记一条，一分钟就好。支部审核通过就计入评星。参加活动签到的、办议题任务的会自动记下，不用再记。
            </p>
          )}
        </EmptyState>
      )}
      <ul className="app-list">
        {found.items.map((line) => (
          <RecordItem key={line.id} line={line} href={`/me/service/${line.id}`} />
        ))}
      </ul>
      <Pagination
        page={found.page}
        pages={found.pages}
        href={(page) => addressOf('/me/service', { ...filter, page: page > 1 ? page : undefined })}
      />
    </>
  );
}
