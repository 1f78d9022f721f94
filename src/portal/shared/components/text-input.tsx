import { classNames } from './class-names';
import { describedBy, type FieldProps, LabelledField } from './field-frame';

/** A one-line field. Give `autoComplete` and `inputMode` whenever the value has a standard meaning. */
export interface TextInputProps extends FieldProps {
  value?: string | undefined;
  type?: 'text' | 'tel' | 'email' | 'password' | 'search' | 'url' | 'date' | 'datetime-local';
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email';
  autoComplete?: string;
  /** Visible width in characters; full width when absent. */
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
  maxLength?: number;
  suffix?: string;
  /** Id of a datalist on the page that offers values while typing. */
  suggestions?: string;
  disabled?: boolean;
}

/** A labelled one-line text field. */
export function TextInput(props: TextInputProps) {
  const { name, id = name, value, type = 'text', inputMode, autoComplete, width, maxLength, suffix } = props;
  const input = (
    <input
      className={classNames(
        'govuk-input',
        width && `govuk-input--width-${width}`,
        props.error && 'govuk-input--error',
      )}
      id={id}
      name={name}
      type={type}
      defaultValue={type === 'password' ? undefined : value}
      inputMode={inputMode}
      autoComplete={autoComplete}
      maxLength={maxLength}
      list={props.suggestions}
      disabled={props.disabled}
      spellCheck={false}
      aria-describedby={describedBy(id, props)}
      aria-invalid={props.error ? true : undefined}
    />
  );
  return (
    <LabelledField {...props}>
      {suffix ? (
        <div className="govuk-input__wrapper">
          {input}
          <div className="govuk-input__suffix" aria-hidden="true">
            {suffix}
          </div>
        </div>
      ) : (
        input
      )}
    </LabelledField>
  );
}
