import { classNames } from './class-names';
import { describedBy, type FieldProps, LabelledField } from './field-frame';

/** A labelled field for several lines; `maxLength` is told in the hint by the caller and counted by the script. */
export function Textarea(
  props: FieldProps & {
    value?: string | undefined;
    rows?: number;
    maxLength?: number;
    autoComplete?: string;
  },
) {
  const { name, id = name, value, rows = 6, maxLength, autoComplete } = props;
  return (
    <LabelledField {...props}>
      <textarea
        className={classNames('govuk-textarea', props.error && 'govuk-textarea--error')}
        id={id}
        name={name}
        rows={rows}
        autoComplete={autoComplete}
        defaultValue={value}
        data-count={maxLength}
        aria-describedby={describedBy(id, props)}
        aria-invalid={props.error ? true : undefined}
      />
    </LabelledField>
  );
}
