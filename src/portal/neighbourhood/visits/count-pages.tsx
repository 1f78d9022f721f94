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
      <Details summary="谁看得到这份名单，为什么">
        <p>
          看得到：管这一片的社区干部、支部书记和党小组长。看得到是为了安排走访，不漏掉一户；别的用处不行。
        </p>
        <p>看不到：别的网格的人、只走访自己楼栋的党员、物业、住户。领导和管理员只看到几户，不看到哪一户。</p>
        <p>
          名单里只有门牌和上次见到人的日子，没有姓名、电话。标着“要多关心”的，是本人同意记下的；为什么要多关心，看一次要写一次原因。
        </p>
        <p>您每打开一次这份名单，都记在日志里：谁、什么时候、看了哪一片的哪一页。</p>
      </Details>
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
    </>
  );
}
