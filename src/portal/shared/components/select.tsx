import { classNames } from './class-names';
import { describedBy, type FieldProps, LabelledField } from './field-frame';

/** One choice of a list. */
export interface Option {
  value: string;
  label: string;
  disabled?: boolean;
}

/** A labelled drop-down list. Prefer radios for seven choices or fewer. */
export function Select(
  props: FieldProps & { options: Option[]; value?: string | undefined; placeholder?: string },
) {
  const { name, id = name, options, value, placeholder } = props;
  return (
    <LabelledField {...props}>
      <select
        className={classNames('govuk-select', props.error && 'govuk-select--error')}
        id={id}
        name={name}
        defaultValue={value}
        aria-describedby={describedBy(id, props)}
        aria-invalid={props.error ? true : undefined}
      >
        {placeholder ? <option value="">{placeholder}</option> : null}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </LabelledField>
  );
}
