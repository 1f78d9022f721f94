import { type ListedRound, type OwnToRate, roundStateLabels } from '@/domain/property';
import { formatDateTime, formatPlainDay } from '@/shared/dates';
import { Section } from '../../organization/section';
import { ButtonLink, Details, EmptyState, Pagination, Tag } from '../../shared';
import { addressOf } from '../parts';
import { ToRate } from './to-rate';
import { judged, stateColours } from './words';

/** 物业评价: what I can rate now, what is open, what came of the earlier rounds. */
export function RatingListPage(props: {
  signedIn: boolean;
  mine: OwnToRate[];
  open: ListedRound[];
  past: { items: ListedRound[]; total: number; page: number; pages: number };
}) {
  const { signedIn, mine, open, past } = props;
  return (
    <>
      <h1 className="govuk-heading-l">给物业打分</h1>
      <p className="govuk-body-l">一户评一次，两三分钟。物业看不到是谁评的，只看得到全小区的结果。</p>
      {mine.length > 0 ? (
        <Section id="mine" title="我家">
          <ToRate items={mine} />
        </Section>
      ) : null}
      <Section id="open" title="正在评">
        {open.length === 0 ? (
          <EmptyState title="现在没有正在进行的评价">
            <p>
              社区发起评价以后，登记过的住户会收到通知。还没登记住在哪里，可以先登记好，到时候两三分钟就评完。
            </p>
            <p>
              <a className="govuk-link" href="/verify">
                登记我住在哪里
              </a>
            </p>
          </EmptyState>
        ) : null}
        <ul className="app-list">
          {open.map((round) => (
            <li key={round.id}>
              <a className="govuk-link" href={`/ratings/${round.id}`}>
                {round.name}
              </a>
              <p className="app-list__meta">
                {[round.place?.name, `${round.compoundCount}个小区`, judged(round)]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              <p className="govuk-body-s">
                <strong>{formatDateTime(round.closesAt)}</strong>截止
              </p>
            </li>
          ))}
        </ul>
        {!signedIn && open.length > 0 ? (
          <p className="govuk-body">
            <ButtonLink href={`/sign-in?next=${encodeURIComponent('/ratings')}`}>
              登录，评我家的物业
            </ButtonLink>
          </p>
        ) : null}
      </Section>
      <Section id="past" title="以前的结果">
        {past.total === 0 ? (
          <p className="govuk-body">还没有公布过结果。评价截止、统计好以后，每个小区的得分公布在这里。</p>
        ) : null}
        <ul className="app-list">
          {past.items.map((round) => (
            <li key={round.id}>
              <a className="govuk-link" href={`/ratings/${round.id}`}>
                {round.name}
              </a>{' '}
              <Tag colour={stateColours[round.state]}>{roundStateLabels[round.state]}</Tag>
              <p className="app-list__meta">
                {[
                  round.place?.name,
                  `${round.compoundCount}个小区`,
                  judged(round),
                  round.publishedAt ? `${formatPlainDay(round.publishedAt)}公布` : null,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </li>
          ))}
        </ul>
        <Pagination
          page={past.page}
          pages={past.pages}
          href={(page) => addressOf('/ratings', { page: page > 1 ? page : undefined })}
        />
      </Section>
      <WhatHappens />
    </>
  );
}

/** What becomes of an answer, in plain words: stands on every page where one is given. */
export function WhatHappens({ open }: { open?: boolean }) {
  return (
    <Details summary="我评的会怎样，谁看得到" {...(open === undefined ? {} : { open })}>
      <ul className="govuk-list govuk-list--bullet">
        <li>您打的分只和全小区的加在一起公布；评的户数太少，得分就不公布。</li>
        <li>物业公司看不到哪一户评了、什么时候评的、评了什么。</li>
        <li>社区工作人员看得到您家评没评（好提醒没评的人），看不到您评了什么。</li>
        <li>
          您写的话和照片，截止以后打乱顺序、遮掉电话、门牌和姓名，社区看过合适的才公开，不写是谁说的。请不要写自己是哪一户。
        </li>
        <li>一项平均分太低，物业要限期整改，整改好没好还由居民说了算。</li>
      </ul>
    </Details>
  );
}
