import type { ListedRound } from '@/domain/property';
import { formatDate } from '@/shared/dates';

/** On the home page, as long as something can be rated: the first two rounds to end. */
export function OpenRatings({ rounds }: { rounds: ListedRound[] }) {
  if (rounds.length === 0) return null;
  return (
    <section className="app-section" aria-labelledby="ratings-title">
      <div className="app-section__head">
        <h2 className="govuk-heading-m" id="ratings-title">
          给物业打分
        </h2>
        <a className="govuk-link" href="/ratings">
          以前的结果
        </a>
      </div>
      <ul className="app-list">
        {rounds.slice(0, 2).map((round) => (
          <li key={round.id}>
            <a className="govuk-link" href={`/ratings/${round.id}`}>
              {round.name}
            </a>
            <p className="app-list__meta">
              {round.place ? `${round.place.name} · ` : ''}
              {formatDate(round.closesAt)}截止，一户评一次
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
