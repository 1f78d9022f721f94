import { type keptVisits, type VisitState, visitStateLabels } from '@/domain/neighbourhood';
import { formatDate } from '@/shared/dates';
import { addressOf, FilterForm } from '../../property/parts';
import { ButtonLink, EmptyState, Pagination, Select } from '../../shared';
import { VisitTag } from '../parts';
import { type NarrowedBy, NarrowedFields } from './narrowed-by';

/** What the roles of whoever looks give them here, all of them together. */
export interface RolesGive {
  /** Some part of a community is theirs to go round. */
  walks: boolean;
  answers: boolean;
  counts: boolean;
  offices: { id: string; name: string }[];
}

/** The rounds one walks, or those of the places one answers for. */
export function VisitListPage({
  found,
  state,
  mine,
  narrow,
  gives: { walks, answers, counts, offices },
}: {
  found: Awaited<ReturnType<typeof keptVisits>>;
  state: VisitState | undefined;
  mine: boolean;
  narrow: NarrowedBy;
  gives: RolesGive;
}) {
  const of = mine ? undefined : 'all';
  return (
    <>
      <h1 className="govuk-heading-l">走访</h1>
      {walks ? (
        <p>
          <ButtonLink href="/work/visits/new">安排走访</ButtonLink>
        </p>
      ) : null}
      <ul className="govuk-list">
        {answers ? (
          <li>
            <a className="govuk-link" href={mine ? '/work/visits?of=all' : '/work/visits'}>
              {mine ? '看这一片所有人的走访' : '只看我自己的走访'}
            </a>
          </li>
        ) : null}
        <li>
          <a className="govuk-link" href="/work/visits/findings?state=open">
            走访发现，还没处理的
          </a>
        </li>
        {answers ? (
          <li>
            <a className="govuk-link" href="/work/visits/overdue">
              很久没走访的住户
            </a>
          </li>
        ) : null}
        {counts ? (
          <li>
            <a className="govuk-link" href="/work/visits/board">
              走访看板
            </a>
          </li>
        ) : null}
        {offices.map(({ id, name }) => (
          <li key={id}>
            <a className="govuk-link" href={`/work/associations/${id}`}>
              {name}（我在里面）
            </a>
          </li>
        ))}
      </ul>
      <FilterForm action="/work/visits" isNarrowed={state !== undefined || narrow.words !== ''}>
        {of ? <input type="hidden" name="of" value={of} /> : null}
        <NarrowedFields {...narrow} />
        <Select
          name="state"
          label="看哪些"
          placeholder="全部"
          options={Object.entries(visitStateLabels).map(([value, label]) => ({ value, label }))}
          value={state}
        />
      </FilterForm>
      {found.total === 0 ? (
        <EmptyState title={state || narrow.words ? '没有这样的走访' : '还没有走访过'}>
          <p>
            {walks
              ? '点“安排走访”，选自己的网格或楼栋：要多关心的、很久没走访的排在前面，一户一户走，一点就记下。'
              : '还没有归您走访的网格或楼栋。要参加走访的，请社区给您的账号加上。'}
          </p>
        </EmptyState>
      ) : null}
      <ul className="app-list">
        {found.items.map(({ id, number, where, day, walkerName, stops, met, findings, state: at }) => (
          <li key={id}>
            <a className="govuk-link" href={`/work/visits/${id}`}>
              {where}，{formatDate(day)}
            </a>{' '}
            <VisitTag state={at} />
            <p className="app-list__meta">
              <span>{walkerName}</span>
              <span>
                {stops}户，见到{met}户
              </span>
              <span>记了{findings}条</span>
              <span>{number}</span>
            </p>
          </li>
        ))}
      </ul>
      <Pagination
        page={found.page}
        pages={found.pages}
        href={(page) =>
          addressOf('/work/visits', {
            of,
            state,
            month: narrow.month,
            within: narrow.within,
            page: page > 1 ? page : undefined,
          })
        }
      />
    </>
  );
}

/** For leaders and administrators: rounds and doors are for those who answer for them. */
export function CountsOnlyPage() {
  return (
    <>
      <h1 className="govuk-heading-l">走访</h1>
      <p className="govuk-body">
        您看到的是数字：走访了多少户、发现了什么、转成了什么。哪一户、谁走访，只有走访的人和管这一片的人能看。
      </p>
      <p>
        <ButtonLink href="/work/visits/board">看走访看板</ButtonLink>
      </p>
    </>
  );
}
