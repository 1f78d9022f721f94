import { type PublicRound, ratingChannelLabels, roundStateLabels } from '@/domain/property';
import { formatDateTime } from '@/shared/dates';
import { ButtonLink, InsetText, SummaryList, Tag } from '../../shared';
import { WhatHappens } from './list-page';
import { judged, stateColours } from './words';

/** A round that has no results yet: what is judged, how, until when, and by whom. */
export function RoundPage({ found: { round, compounds } }: { found: PublicRound }) {
  const { id, name, state, closesAt, dimensions, cancelReason, allowsChange, least } = round;
  return (
    <>
      <h1 className="govuk-heading-l">
        {name} <Tag colour={stateColours[state]}>{roundStateLabels[state]}</Tag>
      </h1>
      {state === 'open' ? (
        <p className="govuk-body">
          <ButtonLink start href={`/ratings/${id}/rate`}>
            评我家的物业
          </ButtonLink>
        </p>
      ) : null}
      {state === 'closed' ? (
        <InsetText>评价已经截止，结果统计好、社区看过以后公布在这一页。</InsetText>
      ) : null}
      {state === 'cancelled' ? <InsetText>这一轮评价取消了：{cancelReason}</InsetText> : null}
      <SummaryList
        rows={[
          { key: '评什么', value: judged(round) },
          { key: '截止', value: formatDateTime(closesAt) },
          { key: '谁来评', value: '登记过的住户，一户一份，家里谁评都行' },
          {
            key: '怎么评',
            value: `${Object.values(ratingChannelLabels).join('、')}都可以。不会用手机的，找社区要纸质表，或者打社区电话。`,
          },
          { key: '能不能改', value: allowsChange ? '截止前可以改' : '交了就不能改' },
          {
            key: '评哪几项',
            value: dimensions.map((one) => `${one.name}（占${one.weight}%）`).join('、'),
          },
          { key: '什么时候公布', value: `截止后统计公布；一个小区满${least}户才公布得分` },
          {
            key: '哪些小区',
            value: (
              <ul className="govuk-list">
                {compounds.map((one) => (
                  <li key={one.id}>
                    <a className="govuk-link" href={`/compounds/${one.id}`}>
                      {one.name}
                    </a>
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      <WhatHappens />
    </>
  );
}
