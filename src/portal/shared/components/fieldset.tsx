import type { ReactNode } from 'react';
import { classNames } from './class-names';

/** A group of fields under one legend; `asHeading` makes the legend the page's heading. */
export function Fieldset(props: {
  legend: ReactNode;
  asHeading?: boolean | undefined;
  size?: 's' | 'm' | 'l' | 'xl' | undefined;
  describedBy?: string | undefined;
  role?: 'group';
  children: ReactNode;
}) {
  const size = props.size ?? (props.asHeading ? 'l' : 's');
  return (
    <fieldset className="govuk-fieldset" aria-describedby={props.describedBy} role={props.role}>
      <legend className={classNames('govuk-fieldset__legend', `govuk-fieldset__legend--${size}`)}>
        {props.asHeading ? <h1 className="govuk-fieldset__heading">{props.legend}</h1> : props.legend}
      </legend>
      {props.children}
    </fieldset>
  );
}
