import { classNames } from './class-names';
import { describedBy, FieldNotes, type FieldProps, FormGroup } from './field-frame';
import { Fieldset } from './fieldset';

/** The three typed parts of a date, as they came in. */
export interface DateParts {
  year?: string | undefined;
  month?: string | undefined;
  day?: string | undefined;
}

const parts = [
  { key: 'year', label: '年', width: 4, birth: 'bday-year' },
  { key: 'month', label: '月', width: 2, birth: 'bday-month' },
  { key: 'day', label: '日', width: 2, birth: 'bday-day' },
] as const;

/** A date as three number fields named `<name>-year|month|day`; the year carries the field's id. */
export function DateInput(props: FieldProps & { value?: DateParts | undefined; birthday?: boolean }) {
  const { name, id = name, value, error } = props;
  return (
    <FormGroup error={error}>
      <Fieldset
        legend={props.label}
        asHeading={props.asHeading}
        size={props.labelSize}
        describedBy={describedBy(id, props)}
        role="group"
      >
        <FieldNotes id={id} hint={props.hint} error={error} />
        <div className="govuk-date-input">
          {parts.map((part) => {
            const partId = part.key === 'year' ? id : `${id}-${part.key}`;
            return (
              <div key={part.key} className="govuk-date-input__item">
                <label className="govuk-label govuk-date-input__label" htmlFor={partId}>
                  {part.label}
                </label>
                <input
                  className={classNames(
                    'govuk-input govuk-date-input__input',
                    `govuk-input--width-${part.width}`,
                    error && 'govuk-input--error',
                  )}
                  id={partId}
                  name={`${name}-${part.key}`}
                  type="text"
                  inputMode="numeric"
                  maxLength={part.width}
                  defaultValue={value?.[part.key]}
                  autoComplete={props.birthday ? part.birth : undefined}
                />
              </div>
            );
          })}
        </div>
      </Fieldset>
    </FormGroup>
  );
}
