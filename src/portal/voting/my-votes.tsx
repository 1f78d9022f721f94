import type { OwnVote } from '@/domain/voting';
import { formatDateTime } from '@/shared/dates';
import { EmptyState, Tag, TaskList } from '../shared';
import { StateTag } from './words';

/** Votes of one's own as things to do: that one's units have voted, never what. */
export function OwnVotes({ votes }: { votes: OwnVote[] }) {
  return (
    <TaskList
      id="own-votes"
      tasks={votes.map(({ vote, lines }) => {
        const waiting = lines.filter(({ voted }) => !voted).length;
        return {
          title: `${vote.title}（${vote.placeName}）`,
          hint:
            vote.state === 'notice'
              ? `${formatDateTime(vote.opensAt)}开始，先核对名册`
              : `${lines.map(({ unitName }) => unitName).join('、')}，${formatDateTime(vote.closesAt)}截止`,
          href:
            vote.state === 'notice'
              ? `/votes/${vote.id}/roll`
              : vote.state === 'open' && waiting > 0
                ? `/votes/${vote.id}/vote`
                : `/votes/${vote.id}`,
          status: statusOf(vote.state, waiting, lines.length),
        };
      })}
    />
  );
}

function statusOf(state: OwnVote['vote']['state'], waiting: number, all: number) {
  if (state === 'notice') return <Tag colour="yellow">公告期</Tag>;
  if (state === 'open' && waiting > 0)
    return <Tag colour="yellow">{all > 1 ? `还有${waiting}户没投` : '还没投'}</Tag>;
  return waiting === all ? '没有投' : waiting > 0 ? `投了${all - waiting}户` : '已投';
}

/** On the page of one's own: what waits, and the way to the rest. */
export function MyVotesSection({ votes }: { votes: OwnVote[] }) {
  const current = votes.filter(({ vote }) => vote.state === 'open' || vote.state === 'notice');
  return (
    <section className="app-section" aria-labelledby="my-votes">
      <h2 className="govuk-heading-m" id="my-votes">
        表决
      </h2>
      {current.length > 0 ? (
        <OwnVotes votes={current} />
      ) : (
        <p className="govuk-body">现在没有轮到您的表决。</p>
      )}
      <p className="govuk-body">
        <a className="govuk-link" href="/me/votes">
          我参加过的表决
        </a>
      </p>
    </section>
  );
}

/** `/me/votes`: the votes one had a say in. */
export function MyVotesPage({ votes }: { votes: OwnVote[] }) {
  return (
    <>
      <h1 className="govuk-heading-l">我的表决</h1>
      <p className="govuk-body">
        这里只写投没投。投了什么，无记名的谁也查不到；记名的截止以后和大家的一起按名册编号公布。
      </p>
      {votes.length === 0 ? (
        <EmptyState title="还没有您参加的表决">
          <p>您是名册上写明由您投的人，表决就会列在这里。</p>
        </EmptyState>
      ) : null}
      {votes.map(({ vote, lines }) => (
        <section key={vote.id} className="app-section">
          <h2 className="govuk-heading-m">
            <a className="govuk-link" href={`/votes/${vote.id}`}>
              {vote.title}
            </a>{' '}
            <StateTag state={vote.state} />
          </h2>
          <ul className="govuk-list">
            {lines.map(({ unitName, voted }) => (
              <li key={unitName}>
                {unitName}：{voted ? '已投' : '没有投'}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
