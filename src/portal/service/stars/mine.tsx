import type { OwnStars } from '@/domain/service';
import { pointsText } from '@/domain/service';
import { StarMark } from './parts';

/** On the page of one's own: how a Party member stands, and what waits; nothing for anybody else. */
export function MyStarsSection({ own: { member, running, rounds } }: { own: OwnStars }) {
  if (!member && rounds.length === 0) return null;
  const waiting = rounds.filter(({ mayAppraise }) => mayAppraise).length;
  const [now] = running;
  return (
    <section className="app-section" aria-labelledby="my-stars">
      <h2 className="govuk-heading-m" id="my-stars">
        评星
      </h2>
      {waiting > 0 ? <p className="govuk-body">有民主评议等您参加。</p> : null}
      {now && now.total !== null ? (
        <p className="govuk-body">
          到今天为止{pointsText(now.total)}分，
          <StarMark stars={now.stars ?? 0} />
        </p>
      ) : null}
      <p className="govuk-body">
        <a className="govuk-link" href="/me/stars">
          我的评星：分从哪里来，差多少到下一星
        </a>
      </p>
    </section>
  );
}
