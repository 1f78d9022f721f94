import {
  hoursInWords,
  type RecordLine,
  type RecordState,
  recordSourceLabels,
  recordStateLabels,
  serviceKindLabels,
} from '@/domain/service';
import { formatDate } from '@/shared/dates';
import { lengthInWords } from '@/shared/length-in-words';
import { Select, Tag, type TagColour } from '../../shared';

const colours: Record<RecordState, TagColour> = {
  submitted: 'yellow',
  verified: 'green',
  returned: 'red',
  withdrawn: 'grey',
};

export const StateTag = ({ state }: { state: RecordState }) => (
  <Tag colour={colours[state]}>{recordStateLabels[state]}</Tag>
);

/** How long it took: every quarter of an hour up to half a day, one tap on a phone. */
export function HoursField(props: {
  value: string | undefined;
  error?: string | undefined;
  label?: string;
  hint?: string;
}) {
  return (
    <Select
      name="quarters"
      label={props.label ?? '做了多久'}
      hint={props.hint}
      placeholder="请选择"
      options={Array.from({ length: 48 }, (_, index) => ({
        value: String(index + 1),
        label: lengthInWords(index + 1),
      }))}
      value={props.value}
      error={props.error}
    />
  );
}

/** A record as a line of a list; `who` where it is not the reader's own. */
export function RecordItem({ line, href, who = false }: { line: RecordLine; href: string; who?: boolean }) {
  const { kind, quarters, on, location, text, source, sourceTitle, state, returnReason, thanksCount } = line;
  return (
    <li>
      <h3 className="govuk-heading-s app-question__title">
        <a className="govuk-link" href={href}>
          {who ? `${line.memberName}：` : ''}
          {serviceKindLabels[kind]}，{formatDate(on)}
        </a>{' '}
        <StateTag state={state} />
      </h3>
      <p className="govuk-body">{text}</p>
      <p className="app-list__meta">
        <span>{hoursInWords(quarters)}</span>
        {location ? <span>{location}</span> : null}
        {source === 'log' ? null : <span>来自{sourceTitle ?? recordSourceLabels[source]}</span>}
        {line.enteredByName ? <span>{line.enteredByName}代为登记</span> : null}
        {thanksCount ? <span>{thanksCount}户道谢</span> : null}
      </p>
      {state === 'returned' && returnReason ? (
        <p className="govuk-body">
          <strong>退回的原因：</strong>
          {returnReason}
        </p>
      ) : null}
    </li>
  );
}
