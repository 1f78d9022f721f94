import {
  type AnswerPage,
  consultationPartyLabels,
  type LawTopic,
  lawTopicLabels,
  type PublicAnswer,
} from '@/domain/neighbourhood';
import { formatDate, toIsoDay } from '@/shared/dates';
import { addressOf, FilterForm } from '../../property/parts';
import { ButtonLink, EmptyState, InsetText, Pagination, Select, TextInput } from '../../shared';

/** What others asked, by topic and words. */
export function AnswersPage(props: {
  found: AnswerPage;
  topic: LawTopic | undefined;
  words: string | undefined;
}) {
  const { found, topic, words } = props;
  return (
    <>
      <h1 className="govuk-heading-l">大家问过的法律问题</h1>
      <p className="govuk-body-l">咨询人和答复人都同意公开，隐去了姓名、电话和地方。</p>
      <FilterForm action="/law/answers" isNarrowed={topic !== undefined || words !== undefined}>
        <TextInput name="q" label="找什么" hint="如：借条、宅基地、加班费" value={words} />
        <Select
          name="topic"
          label="哪一类"
          options={[
            { value: '', label: '全部' },
            ...Object.entries(lawTopicLabels).map(([value, label]) => ({ value, label })),
          ]}
          value={topic ?? ''}
        />
      </FilterForm>
      <p className="govuk-body" role="status">
        共{found.total}条。
      </p>
      {found.total === 0 ? (
        <EmptyState title="没有找到">
          <p>换一个词再找，或者自己来问，几个工作日内有答复。</p>
          <p>
            <ButtonLink href="/law/ask">我要咨询</ButtonLink>
          </p>
        </EmptyState>
      ) : (
        <AnswerList items={found.items} />
      )}
      <Pagination
        page={found.page}
        pages={found.pages}
        href={(page) => addressOf('/law/answers', { q: words, topic, page: page > 1 ? page : undefined })}
      />
    </>
  );
}

/** Answers as lines with the beginning of the question. */
export function AnswerList({ items }: { items: readonly PublicAnswer[] }) {
  return (
    <ul className="app-list">
      {items.map(({ id, title, topic, question, publishedAt }) => (
        <li key={id}>
          <h2 className="govuk-heading-s app-question__title">
            <a className="govuk-link" href={`/law/answers/${id}`}>
              {title}
            </a>
          </h2>
          <p className="govuk-body">{question.length > 80 ? `${question.slice(0, 80)}…` : question}</p>
          <p className="app-list__meta">
            <span>{lawTopicLabels[topic]}</span>
            <time dateTime={toIsoDay(publishedAt)}>{formatDate(publishedAt)}公开</time>
          </p>
        </li>
      ))}
    </ul>
  );
}

/** One published answer. */
export function AnswerPageView({ answer }: { answer: PublicAnswer }) {
  return (
    <>
      <span className="govuk-caption-l">{lawTopicLabels[answer.topic]}</span>
      <h1 className="govuk-heading-l">{answer.title}</h1>
      <h2 className="govuk-heading-m">问</h2>
      <p className="govuk-body app-pre-line">{answer.question}</p>
      <h2 className="govuk-heading-m">{consultationPartyLabels[answer.answeredBy]}答</h2>
      <InsetText>
        <p className="govuk-body app-pre-line">{answer.answer}</p>
      </InsetText>
      <p className="govuk-body-s">{formatDate(answer.publishedAt)}公开。每个人的情况不一样，答复供参考。</p>
      <p className="govuk-body">
        <ButtonLink href="/law/ask">我也有问题要问</ButtonLink>
      </p>
    </>
  );
}
