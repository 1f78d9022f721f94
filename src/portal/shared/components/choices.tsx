import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { describedBy, FieldNotes, type FieldProps, FormGroup, Hint } from './field-frame';
import { Fieldset } from './fieldset';

/** One radio or checkbox; `more` is a follow-up field shown beneath it (always visible without JavaScript). */
export interface Choice {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  more?: ReactNode;
  disabled?: boolean;
}

interface ChoicesProps extends FieldProps {
  choices: Choice[];
  inline?: boolean;
  small?: boolean;
}

/** A question with exactly one answer. The first radio carries the field's id, where the error summary leads. */
export function Radios(props: ChoicesProps & { value?: string | undefined }) {
  return <Choices {...props} kind="radios" selected={props.value === undefined ? [] : [props.value]} />;
}

/** A question with any number of answers; values arrive as one string or a list (see `listOf`). */
export function Checkboxes(props: ChoicesProps & { values?: readonly string[] | undefined }) {
  return <Choices {...props} kind="checkboxes" selected={props.values ?? []} />;
}

function Choices(props: ChoicesProps & { kind: 'radios' | 'checkboxes'; selected: readonly string[] }) {
  const { name, id = name, kind, choices, selected, inline, small } = props;
  return (
    <FormGroup error={props.error}>
      <Fieldset
        legend={props.label}
        asHeading={props.asHeading}
        size={props.labelSize}
        describedBy={describedBy(id, props)}
      >
        <FieldNotes id={id} hint={props.hint} error={props.error} />
        <div
          className={classNames(
            `govuk-${kind}`,
            inline && kind === 'radios' && 'govuk-radios--inline',
            small && `govuk-${kind}--small`,
            isLong(choices) && 'app-choices--columns',
          )}
        >
          {choices.map((choice, index) => (
            <ChoiceItem
              key={choice.value}
              choice={choice}
              kind={kind}
              name={name}
              id={index === 0 ? id : `${id}-${index + 1}`}
              checked={selected.includes(choice.value)}
            />
          ))}
        </div>
      </Fieldset>
    </FormGroup>
  );
}

/** More choices than fit a screen stand in two columns where there is room, unless one opens a field beneath it. */
function isLong(choices: Choice[]): boolean {
  return choices.length > 8 && !choices.some((choice) => choice.more);
}

function ChoiceItem(props: {
  choice: Choice;
  kind: 'radios' | 'checkboxes';
  name: string;
  id: string;
  checked: boolean;
}) {
  const { choice, kind, name, id, checked } = props;
  const block = `govuk-${kind}`;
  return (
    <>
      <div className={`${block}__item`}>
        <input
          className={`${block}__input`}
          id={id}
          name={name}
          type={kind === 'radios' ? 'radio' : 'checkbox'}
          value={choice.value}
          defaultChecked={checked}
          disabled={choice.disabled}
          aria-describedby={choice.hint ? `${id}-item-hint` : undefined}
        />
        <label className={`govuk-label ${block}__label`} htmlFor={id}>
          {choice.label}
        </label>
        {choice.hint ? (
          <Hint id={`${id}-item-hint`} className={`${block}__hint`}>
            {choice.hint}
          </Hint>
        ) : null}
      </div>
      {choice.more ? <div className={`${block}__conditional`}>{choice.more}</div> : null}
    </>
  );
}
