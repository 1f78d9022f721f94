import { type PartyHearings, sessionStateLabels, whenWords } from '@/domain/mediation';
import { formatDate, startOfDay } from '@/shared/dates';
import { Section } from '../../organization/section';
import { Details, InsetText, SummaryList, Tag } from '../../shared';

/** How a session stands whose day is over: nobody may have written down that it was held, or ended. */
const pastLabels = { ...sessionStateLabels, planned: '过了约好的日子', begun: sessionStateLabels.held };

/** On a party's own page, in large type: when to come, what was agreed, how long there is for the court's confirmation. */
export function PartySection({ hearings }: { hearings: PartyHearings }) {
  const { sessions, agreement, confirmation } = hearings;
  const coming = sessions.filter(({ coming }) => coming);
  const past = sessions.filter(({ coming }) => !coming);
  return (
    <>
      {coming.map((session) => (
        <Section key={session.id} id={`session-${session.order}`} title={`第${session.order}次调解`}>
          <p className="govuk-body-l">
            <strong>{whenWords(session)}</strong>
          </p>
          <p className="govuk-body-l">
            在{session.place}
            {session.room ? `（${session.room}）` : ''}，调解员{session.mediators.join('、')}。
          </p>
          <p className="govuk-body">带上身份证和有关的材料。来不了的，早点给调解组织打电话改时间。</p>
        </Section>
      ))}
      {past.length > 0 ? (
        <Details summary={`以前的调解会（${past.length}次）`}>
          <ul className="govuk-list">
            {past.map((session) => (
              <li key={session.id}>
                {whenWords(session)}，{session.place} <Tag colour="grey">{pastLabels[session.state]}</Tag>
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
      {agreement ? (
        <Section id="agreed-on" title={agreement.form === 'written' ? '协议书' : '口头协议'}>
          <SummaryList
            rows={[
              { key: '从哪天起算数', value: agreement.effectiveOn ? formatDate(agreement.effectiveOn) : '' },
              { key: '说好的', value: <span className="app-pre-line">{agreement.terms}</span> },
              { key: '怎么做', value: agreement.performance ?? '' },
              {
                key: '做到哪天为止',
                value: agreement.performBy ? formatDate(agreement.performBy) : '当场',
              },
            ]}
          />
        </Section>
      ) : null}
      {confirmation ? (
        <Section id="court" title="请法院确认（司法确认）">
          <p className="govuk-body">现在：{confirmation.words}。</p>
          {confirmation.left !== null && confirmation.left >= 0 ? (
            <>
              <InsetText>
                双方一起去申请，最后一天是{formatDate(startOfDay(confirmation.until))}，还剩
                {confirmation.left}天。确认以后，一方不做，另一方可以请法院强制执行；不收费。
              </InsetText>
              <Details summary="为什么是这一天">
                <p>{confirmation.why}</p>
              </Details>
            </>
          ) : null}
        </Section>
      ) : null}
    </>
  );
}
