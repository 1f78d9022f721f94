import type { ListedVote } from '@/domain/voting';
import { aboutOf, StateTag, VoteList, whenOf } from './words';

/** On the home page, as long as something is voted on or about to be: the first three. */
export function OpenVotes({ votes }: { votes: readonly ListedVote[] }) {
  if (votes.length === 0) return null;
  return (
    <section className="app-section" aria-labelledby="votes-title">
      <div className="app-section__head">
        <h2 className="govuk-heading-m" id="votes-title">
          正在进行的表决
        </h2>
        <a className="govuk-link" href="/votes">
          全部表决
        </a>
      </div>
      <ul className="app-list">
        {votes.slice(0, 3).map((vote) => (
          <li key={vote.id}>
            <a className="govuk-link" href={`/votes/${vote.id}`}>
              {vote.title}
            </a>{' '}
            <StateTag state={vote.state} />
            <p className="app-list__meta">
              {aboutOf(vote)} · {whenOf(vote)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** On the page of a compound or of a matter: its votes, newest first. */
export function VotesSection({ votes, id = 'votes-of' }: { votes: readonly ListedVote[]; id?: string }) {
  if (votes.length === 0) return null;
  return (
    <section className="app-section" aria-labelledby={id}>
      <h2 className="govuk-heading-m" id={id}>
        表决
      </h2>
      <VoteList votes={votes.slice(0, 10)} />
    </section>
  );
}
