import {
  type AskedAbout,
  type MatterOfRequest,
  matterStateLabels,
  type PublicMatterLine,
  stepLabels,
  type TaskLine,
  taskStateLabels,
} from '@/domain/matters';
import { formatDate } from '@/shared/dates';
import { dueWords } from '@/shared/due-words';
import { Section } from '../organization/section';
import { InsetText, Tag } from '../shared';
import { MatterLine } from './parts';

/** 正在办的议题, on the home page and on those of a community and a compound; nothing where there is none and nothing to teach. */
export function MattersUnderWay(props: { lines: readonly PublicMatterLine[]; more: string; empty?: string }) {
  const { lines, more, empty } = props;
  if (lines.length === 0 && !empty) return null;
  return (
    <Section id="matters" title="正在办的议题" more={{ href: more, text: '全部议题' }}>
      {lines.length === 0 ? (
        <p className="govuk-body">{empty}</p>
      ) : (
        <ul className="app-list">
          {lines.map((line) => (
            <MatterLine key={line.id} line={line} headingLevel={3} />
          ))}
        </ul>
      )}
    </Section>
  );
}

const positionWords = ({ step, state }: MatterOfRequest) =>
  state === 'open' ? stepLabels[step] : matterStateLabels[state];

/** On the page of a request: that it became a matter, and where that stands. */
export function BecameMatter({ matter }: { matter: MatterOfRequest | null }) {
  if (!matter) return null;
  return (
    <InsetText>
      <p className="govuk-body">
        已列入议题{' '}
        <a className="govuk-link" href={`/matters/${matter.number}`}>
          {matter.number}“{matter.title}”
        </a>
        ，目前：<strong>{positionWords(matter)}</strong>。诉求照原来的期限继续办。
      </p>
    </InsetText>
  );
}

/** The same in one line of a list. */
export function MatterMark({ matter }: { matter: MatterOfRequest | undefined }) {
  if (!matter) return null;
  return (
    <span>
      已列入议题
      <a className="govuk-link" href={`/matters/${matter.number}`}>
        {matter.number}
      </a>
      （{positionWords(matter)}）
    </span>
  );
}

/** What residents are asked about now; nothing when they are not. */
export function MyMatters({ asked }: { asked: readonly AskedAbout[] }) {
  if (asked.length === 0) return null;
  return (
    <section className="app-section" aria-labelledby="my-matters">
      <h2 className="govuk-heading-m" id="my-matters">
        请您评一评
      </h2>
      <ul className="govuk-list">
        {asked.map(({ number, title, purpose, until, answered }) => (
          <li key={number}>
            <a className="govuk-link" href={`/matters/${number}#appraise`}>
              {title}
            </a>{' '}
            <Tag colour={answered ? 'green' : 'yellow'}>
              {answered ? '已评' : purpose === 'appraisal' ? '请您评' : '现在还好不好'}
            </Tag>{' '}
            到{formatDate(until)}为止
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What a company or unit has to do for matters, on its phone page; nothing when there is nothing. */
export function OwnMatterTasks({ tasks, at }: { tasks: readonly TaskLine[]; at: Date }) {
  if (tasks.length === 0) return null;
  return (
    <Section id="matter-tasks" title="议题的任务">
      <ul className="app-list">
        {tasks.map(({ id, title, state, dueAt, isLate, returnCount, matterTitle }) => (
          <li key={id}>
            <h3 className="govuk-heading-s app-question__title">
              <a className="govuk-link" href={`/matters/tasks/${id}`}>
                {title}
              </a>
            </h3>
            <p className="app-list__meta">
              <Tag colour={state === 'open' ? (isLate ? 'red' : 'orange') : 'blue'}>
                {isLate ? '超过期限' : taskStateLabels[state]}
              </Tag>
              <span>{matterTitle}</span>
              {state === 'open' ? (
                <span>
                  {formatDate(dueAt)}，{dueWords(new Date(dueAt), at)}
                </span>
              ) : null}
              {returnCount > 0 ? <span>退回{returnCount}次</span> : null}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
