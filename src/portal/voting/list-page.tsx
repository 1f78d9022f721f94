import {
  type ListedVote,
  modeLabels,
  type OwnVote,
  type stateGroups,
  type VoteFilter,
} from '@/domain/voting';
import { Section } from '../organization/section';
import { addressOf, FilterForm } from '../property/parts';
import { ButtonLink, EmptyState, Pagination, Select } from '../shared';
import { OwnVotes } from './my-votes';
import { VoteList } from './words';

export const groupLabels: Record<keyof typeof stateGroups, string> = {
  open: '正在表决',
  coming: '公告期，可以核对名册',
  over: '已结束',
};

/** 表决: what I can vote on, and all public votes with filters. */
export function VoteListPage(props: {
  signedIn: boolean;
  mine: OwnVote[];
  filter: VoteFilter;
  found: { items: ListedVote[]; total: number; page: number; pages: number };
}) {
  const { signedIn, mine, filter, found } = props;
  const waiting = mine.filter(({ vote }) => vote.state === 'open' || vote.state === 'notice');
  const isNarrowed = Boolean(filter.group || filter.mode);
  return (
    <>
      <h1 className="govuk-heading-l">表决</h1>
      <p className="govuk-body-l">小区和社区的大事大家定。一户一票，网上、纸质、服务台都可以投。</p>
      {waiting.length > 0 ? (
        <Section id="mine" title="轮到我的">
          <OwnVotes votes={waiting} />
        </Section>
      ) : null}
      {!signedIn ? (
        <p className="govuk-body">
          <ButtonLink href={`/sign-in?next=${encodeURIComponent('/votes')}`}>登录，看轮到我的</ButtonLink>
        </p>
      ) : null}
      <Section id="all" title="全部表决">
        <FilterForm action="/votes" isNarrowed={isNarrowed}>
          <Select
            name="group"
            label="到哪一步"
            placeholder="全部"
            options={Object.entries(groupLabels).map(([value, label]) => ({ value, label }))}
            value={filter.group}
          />
          <Select
            name="mode"
            label="性质"
            placeholder="全部"
            options={Object.entries(modeLabels).map(([value, label]) => ({ value, label }))}
            value={filter.mode}
          />
        </FilterForm>
        <p className="govuk-body" role="status">
          共{found.total}次
        </p>
        {found.total === 0 ? (
          <EmptyState title={isNarrowed ? '没有符合条件的表决' : '还没有表决'}>
            <p>
              {isNarrowed
                ? '换个条件再找。'
                : '小区换物业、动用维修资金、改规约这样的事，由业主或者居民表决。社区发起以后先公告、核对名册，再投票。'}
            </p>
            <p>
              <a className="govuk-link" href="/verify">
                登记我住在哪里
              </a>
              ，到时候就能在网上投。
            </p>
          </EmptyState>
        ) : null}
        <VoteList votes={found.items} />
        <Pagination
          page={found.page}
          pages={found.pages}
          href={(page) =>
            addressOf('/votes', { group: filter.group, mode: filter.mode, page: page > 1 ? page : undefined })
          }
        />
      </Section>
    </>
  );
}
