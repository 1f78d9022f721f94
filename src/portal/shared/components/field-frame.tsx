import type { ReactNode } from 'react';
import { classNames } from './class-names';

/** What every form field takes: one label, an optional hint and the message when the last try was refused. */
export interface FieldProps {
  /** Name of the value in the form; also the element's id unless `id` is given. */
  name: string;
  id?: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  /** The label is the page's only heading: a question page. */
  asHeading?: boolean;
  labelSize?: 's' | 'm' | 'l' | 'xl';
}

/** The ids of hint and error that exist, for `aria-describedby`; undefined when there are none. */
export function describedBy(
  id: string,
  field: { hint?: ReactNode; error?: string | undefined },
): string | undefined {
  const ids = [field.hint ? `${id}-hint` : '', field.error ? `${id}-error` : ''].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** A muted line under the label; read out with the field. */
export function Hint({ id, children, className }: { id?: string; children: ReactNode; className?: string }) {
  return (
    <div id={id} className={classNames('govuk-hint', className)}>
      {children}
    </div>
  );
}

/** The message beside a field; screen readers hear 错误 first. */
export function ErrorMessage({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="govuk-error-message">
      <span className="govuk-visually-hidden">错误：</span>
      {children}
    </p>
  );
}

/** Hint and error of a field in reading order, with the ids {@link describedBy} names. */
export function FieldNotes({
  id,
  hint,
  error,
}: {
  id: string;
  hint?: ReactNode;
  error?: string | undefined;
}) {
  return (
    <>
      {hint ? <Hint id={`${id}-hint`}>{hint}</Hint> : null}
      {error ? <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage> : null}
    </>
  );
}

/** The box of one field: spacing, and the bar at its side when it has an error. */
export function FormGroup({ error, children }: { error?: string | undefined; children: ReactNode }) {
  return <div className={classNames('govuk-form-group', error && 'govuk-form-group--error')}>{children}</div>;
}

/** A field with its own label: label, hint, error, then the control. */
export function LabelledField(props: FieldProps & { children: ReactNode }) {
  const { name, id = name, label, hint, error, asHeading, labelSize = asHeading ? 'l' : 's' } = props;
  const element = (
    <label className={classNames('govuk-label', `govuk-label--${labelSize}`)} htmlFor={id}>
      {label}
    </label>
  );
  return (
    <FormGroup error={error}>
      {asHeading ? <h1 className="govuk-label-wrapper">{element}</h1> : element}
      <FieldNotes id={id} hint={hint} error={error} />
      {props.children}
    </FormGroup>
  );
}
