import type { OverduePage } from '@/domain/neighbourhood';
import { formatDay } from '@/shared/dates';
import { addressOf } from '../../property/parts';
import { Button, ButtonLink, Details, DoneBanner, EmptyState, Pagination, Select, Tag } from '../../shared';

/** Households nobody has met for a long time, for those who answer for them. */
export function OverdueHouseholdsPage({ found, done }: { found: OverduePage; done: string | null }) {
  const { parts, part, days, careDays, items, total } = found;
  return (
    <>
      <DoneBanner words={done} title="成功" />
      <h1 className="govuk-heading-l">很久没走访的住户</h1>
      <form method="get" action="/work/visits/overdue" className="app-question-filter">
        <Select name="part" label="哪一片" options={parts} value={part ?? ''} />
        <Button tone="secondary">查看</Button>
      </form>
      <p className="govuk-body" role="status">
        {total}户超过{days}天（要多关心的{careDays}天）没见到人。
      </p>
      {total === 0 ? (
        <EmptyState title="都走到了">
          <p>这一片有人住的户都在期限内见过人。空着的房子不算。</p>
        </EmptyState>
      ) : (
        <p>
          <ButtonLink href="/work/visits/new">从最久的排起，安排走访</ButtonLink>
        </p>
      )}
      <ul className="app-list">
        {items.map(({ id, name, lastMetAt, care }) => (
          <li key={id}>
            {name} {care ? <Tag colour="purple">要多关心</Tag> : null}
            <p className="app-list__meta">
              <span>{lastMetAt ? `${formatDay(lastMetAt)}见过` : '还没走访过'}</span>
              <a className="govuk-link" href={`/work/visits/care/${id}`}>
                {care ? '为什么要多关心' : '记下要多关心'}
                <span className="govuk-visually-hidden">：{name}</span>
              </a>
            </p>
          </li>
        ))}
      </ul>
      <Pagination
        page={found.page}
        pages={found.pages}
        href={(page) =>
          addressOf('/work/visits/overdue', { part: part ?? undefined, page: page > 1 ? page : undefined })
        }
      />
      <Details summary="谁看得到这份名单">
        <p>
          只有管这一片的社区干部、支部书记和党小组长，为了不漏掉一户。领导和管理员只看到数字。为什么要多关心，看一次写一次原因，都有记录。
        </p>
      </Details>
    </>
  );
}
