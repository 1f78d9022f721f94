import {
  type MatterState,
  type MatterStep,
  matterStateLabels,
  matterSteps,
  type PublicMatterLine,
  type PublicStep,
  stepLabels,
} from '@/domain/matters';
import { yuanOf } from '@/domain/property';
import { formatPlainDay } from '@/shared/dates';
import { Tag, type TagColour } from '../shared';

const stepColours: Record<MatterStep, TagColour> = {
  listening: 'blue',
  deliberating: 'purple',
  'carrying-out': 'orange',
  appraising: 'teal',
  enjoying: 'green',
};

const endColours: Record<Exclude<MatterState, 'open'>, TagColour> = {
  'waiting-vote': 'purple',
  completed: 'green',
  rejected: 'grey',
  cancelled: 'grey',
};

/** Where a matter stands, in a word; being late is said besides. */
export function MatterTag({
  step,
  state,
  isLate,
}: {
  step: MatterStep;
  state: MatterState;
  isLate: boolean;
}) {
  return (
    <>
      {state === 'open' ? (
        <Tag colour={stepColours[step]}>{stepLabels[step]}</Tag>
      ) : (
        <Tag colour={endColours[state]}>{matterStateLabels[state]}</Tag>
      )}
      {isLate ? (
        <>
          {' '}
          <Tag colour="red">超过期限</Tag>
        </>
      ) : null}
    </>
  );
}

/** One line of a list of matters. */
export function MatterLine({ line, headingLevel = 2 }: { line: PublicMatterLine; headingLevel?: 2 | 3 }) {
  const { number, title, step, state, isLate, communityName, compoundName, openedAt, cares } = line;
  const Heading = `h${headingLevel}` as const;
  return (
    <li>
      <Heading className="govuk-heading-s app-question__title">
        <a className="govuk-link" href={`/matters/${number}`}>
          {title}
        </a>
      </Heading>
      <p className="app-list__meta">
        <MatterTag step={step} state={state} isLate={isLate} />
        <span>{[communityName, compoundName].filter(Boolean).join(' · ')}</span>
        <span>第{matterSteps.indexOf(step) + 1}步，共5步</span>
        <span>{formatPlainDay(openedAt)}起</span>
        {cares > 0 ? <span>{cares}人关心</span> : null}
        <span>{number}</span>
      </p>
    </li>
  );
}

const standingWords: Record<PublicStep['standing'], string> = {
  done: '办过了',
  current: '正在这一步',
  ended: '到这一步结束',
  upcoming: '还没到',
};

/** The five steps as one line to read: an ordered list, the present one marked for eye and ear. */
export function StepLine({ steps }: { steps: readonly PublicStep[] }) {
  return (
    <ol className="app-steps" aria-label="五步">
      {steps.map(({ step, standing, enteredAt, leftAt, times }) => (
        <li
          key={step}
          className={`app-steps__step app-steps__step--${standing}`}
          aria-current={standing === 'current' ? 'step' : undefined}
        >
          <span className="app-steps__name">{stepLabels[step]}</span>
          <span className="app-steps__when">
            {standingWords[standing]}
            {enteredAt ? (
              <>
                <br />
                <span className="app-steps__day">{formatPlainDay(enteredAt)}</span>
                {leftAt ? (
                  <>
                    {' '}
                    <span className="app-steps__day">到{formatPlainDay(leftAt)}</span>
                  </>
                ) : (
                  '起'
                )}
              </>
            ) : null}
            {times > 1 ? (
              <>
                <br />
                来过{times}次
              </>
            ) : null}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** An amount as people read it. */
export const yuan = (cents: number): string => (cents === 0 ? '没有花钱' : `${yuanOf(cents)} 元`);
