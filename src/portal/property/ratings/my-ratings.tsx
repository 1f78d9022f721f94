import { answerLabels, type OwnRating, type OwnToRate, roundStateLabels } from '@/domain/property';
import { formatDateTime } from '@/shared/dates';
import { EmptyState, SummaryList, Tag } from '../../shared';
import { WhatHappens } from './list-page';
import { ToRate } from './to-rate';
import { stateColours } from './words';

/** On the page of one's own: what waits, and the way to what one gave. */
export function MyRatingsSection({ toRate }: { toRate: OwnToRate[] }) {
  return (
    <section className="app-section" aria-labelledby="my-ratings">
      <h2 className="govuk-heading-m" id="my-ratings">
        给物业打分
      </h2>
      {toRate.length > 0 ? <ToRate items={toRate} /> : <p className="govuk-body">现在没有要评的。</p>}
      <p className="govuk-body">
        <a className="govuk-link" href="/me/ratings">
          我评过的
        </a>
      </p>
    </section>
  );
}

/** `/me/ratings`: everything one said, which nobody else sees. */
export function MyRatingsPage({ ratings, toRate }: { ratings: OwnRating[]; toRate: OwnToRate[] }) {
  return (
    <>
      <h1 className="govuk-heading-l">我的评价</h1>
      <p className="govuk-body">这些只有您自己看得到。</p>
      {toRate.length > 0 ? <ToRate items={toRate} /> : null}
      {ratings.length === 0 ? (
        <EmptyState title="还没有评过">
          <p>社区发起物业服务评价以后，登记过的住户会收到通知，在这里也看得到。</p>
        </EmptyState>
      ) : null}
      {ratings.map((rating) => (
        <section key={rating.id} className="app-section">
          <h2 className="govuk-heading-m">
            <a className="govuk-link" href={`/ratings/${rating.round.id}`}>
              {rating.round.name}
            </a>{' '}
            <Tag colour={stateColours[rating.round.state]}>{roundStateLabels[rating.round.state]}</Tag>
          </h2>
          <SummaryList
            rows={[
              { key: '哪一户', value: rating.home },
              { key: '什么时候', value: whenOf(rating) },
              ...rating.answers.map(({ name, answer }) => ({ key: name, value: answerLabels[answer] })),
              ...(rating.comment
                ? [{ key: '想说的话', value: <span className="app-pre-line">{rating.comment}</span> }]
                : []),
            ]}
          />
        </section>
      ))}
      <WhatHappens />
    </>
  );
}

function whenOf({ at, channelLabel, changes, changedAt }: OwnRating): string {
  const changed = changedAt ? `，改过${changes}次，最后一次${formatDateTime(changedAt)}` : '';
  return `${formatDateTime(at)}，${channelLabel}${changed}`;
}
