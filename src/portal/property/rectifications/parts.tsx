import {
  feeInYuan,
  originLabels,
  type Payer,
  type PublicRectificationLine,
  payerLabels,
  type RectificationState,
  rectificationStateLabels,
} from '@/domain/property';
import { now } from '@/shared/clock';
import { formatPlainDay } from '@/shared/dates';
import { dueWords } from '@/shared/due-words';
import { Tag, type TagColour } from '../../shared';

const colours: Record<RectificationState, TagColour> = {
  open: 'orange',
  reported: 'blue',
  asking: 'purple',
  checking: 'blue',
  closed: 'green',
  withdrawn: 'grey',
};

/** The state in a word; being late is said besides. */
export function StateTag({ state, isLate }: { state: RectificationState; isLate: boolean }) {
  return (
    <>
      <Tag colour={colours[state]}>{rectificationStateLabels[state]}</Tag>
      {isLate ? (
        <>
          {' '}
          <Tag colour="red">超过期限</Tag>
        </>
      ) : null}
    </>
  );
}

/** One line of a list of rectifications. */
export function RectificationLine({
  line,
  headingLevel = 2,
}: {
  line: PublicRectificationLine;
  headingLevel?: 2 | 3;
}) {
  const { id, number, title, state, isLate, responsibleName, origin, openedAt, dueAt } = line;
  const Heading = `h${headingLevel}` as const;
  return (
    <li>
      <Heading className="govuk-heading-s app-question__title">
        <a className="govuk-link" href={`/rectifications/${id}`}>
          {title}
        </a>
      </Heading>
      <p className="app-list__meta">
        <StateTag state={state} isLate={isLate} />
        <span>由{responsibleName}整改</span>
        <span>{originLabels[origin]}</span>
        <span>
          {formatPlainDay(openedAt)}起{state === 'open' ? `，到${formatPlainDay(dueAt)}` : ''}
        </span>
        <span>{number}</span>
      </p>
    </li>
  );
}

/** How long is left, in words; only while the time runs. */
export function Left({ dueAt }: { dueAt: string }) {
  return <>{dueWords(new Date(dueAt), now())}</>;
}

/** What it cost and who pays. */
export function costWords({
  cost,
  payer,
  payerName,
}: {
  cost: number;
  payer: Payer | null;
  payerName: string | null;
}): string {
  if (cost === 0) return '没有花钱';
  const by = payer === 'other' ? payerName : payer ? payerLabels[payer] : null;
  return `${feeInYuan(cost)} 元${by ? `，由${by}出` : ''}`;
}
