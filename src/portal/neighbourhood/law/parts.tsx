import {
  type ConsultationLine,
  type ConsultationState,
  consultationStateLabels,
  lawTopicLabels,
} from '@/domain/neighbourhood';
import { now } from '@/shared/clock';
import { formatDate } from '@/shared/dates';
import { Tag, type TagColour } from '../../shared';

const colours: Record<ConsultationState, TagColour> = {
  waiting: 'yellow',
  passed: 'yellow',
  answered: 'blue',
  closed: 'green',
  withdrawn: 'grey',
  mediation: 'purple',
};

export const stateColour = (state: ConsultationState): TagColour => colours[state];

/** A consultation as a line of a list; its words are behind the link. */
export function ConsultationItem({ line, href }: { line: ConsultationLine; href: string | null }) {
  const { number, topic, state, askedAt, dueAt, askedBackCount } = line;
  const isOver = dueAt !== null && new Date(dueAt) <= now();
  const title = `${lawTopicLabels[topic]}，${number}`;
  return (
    <li>
      <h3 className="govuk-heading-s app-question__title">
        {href ? (
          <a className="govuk-link" href={href}>
            {title}
          </a>
        ) : (
          title
        )}{' '}
        <Tag colour={stateColour(state)}>{consultationStateLabels[state]}</Tag>
      </h3>
      <p className="app-list__meta">
        <span>{formatDate(askedAt)}提出</span>
        {dueAt ? (
          isOver ? (
            <strong>{formatDate(dueAt)}到期，已过期</strong>
          ) : (
            <span>{formatDate(dueAt)}前答复</span>
          )
        ) : null}
        {askedBackCount ? <span>追问{askedBackCount}次</span> : null}
      </p>
    </li>
  );
}
