import type { ReactNode } from 'react';
import { classNames } from './class-names';

type Tone = 'primary' | 'secondary' | 'warning';

interface ButtonStyle {
  tone?: Tone;
  /** Large button that begins a journey. */
  start?: boolean;
  children: ReactNode;
}

function buttonClass({ tone = 'primary', start }: ButtonStyle): string {
  return classNames(
    'govuk-button',
    tone !== 'primary' && `govuk-button--${tone}`,
    start && 'govuk-button--start',
  );
}

function StartIcon() {
  return (
    <svg
      className="govuk-button__start-icon"
      width="17.5"
      height="19"
      viewBox="0 0 33 40"
      aria-hidden="true"
      focusable="false"
    >
      <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
    </svg>
  );
}

/** Submits its form; `name` and `value` tell the server which of several buttons was used. */
export function Button(
  props: ButtonStyle & {
    name?: string;
    value?: string;
    type?: 'submit' | 'button';
    formNoValidate?: boolean;
  },
) {
  return (
    <button
      type={props.type ?? 'submit'}
      className={buttonClass(props)}
      name={props.name}
      value={props.value}
      formNoValidate={props.formNoValidate}
    >
      {props.children}
      {props.start ? <StartIcon /> : null}
    </button>
  );
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function ButtonLink(props: ButtonStyle & { href: string }) {
  return (
    <a href={props.href} draggable="false" className={buttonClass(props)}>
      {props.children}
      {props.start ? <StartIcon /> : null}
    </a>
  );
}

/** A button that reads like a link, for going back or changing an answer inside a form without a session. */
export function LinkButton(props: { name: string; value: string; children: ReactNode; className?: string }) {
  return (
    <button
      type="submit"
      className={classNames('app-link-button', props.className)}
      name={props.name}
      value={props.value}
      formNoValidate
    >
      {props.children}
    </button>
  );
}

/** Buttons that belong together, in one line where there is room. */
export function ButtonGroup({ children }: { children: ReactNode }) {
  return <div className="govuk-button-group">{children}</div>;
}
