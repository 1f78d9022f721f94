import type { ReactNode } from 'react';
import { newToken } from '@/shared/ids';
import { LinkButton } from '../components';
import type { FormValues } from './parse-form';

/** The name under which a form's idempotency key travels. */
export const formKeyField = 'formKey';

/** A draft of one account: nobody else on the device sees it, and it goes after some hours and when they sign out. */
export interface OwnDraft {
  name: string;
  account: string;
  hours: number;
}

/**
 * A form that posts to this server. Each rendering carries a new `formKey`; verbs take it as idempotency key, so that
 * pressing twice, or sending again after a lost answer, does the thing once.
 */
export function Form(props: {
  action: string;
  /** The form carries files. */
  multipart?: boolean;
  /** Values of earlier pages that travel along; see {@link CarriedFields}. */
  carried?: FormValues;
  formKey?: string;
  /** Name under which the visitor's own device keeps what is typed until it is sent; needs the script `draft`. */
  draft?: string | OwnDraft | undefined;
  /** Marks by which a script of the page finds it. */
  data?: Record<`data-${string}`, string>;
  children: ReactNode;
}) {
  const { draft } = props;
  const own = typeof draft === 'object' ? draft : null;
  return (
    <form
      action={props.action}
      method="post"
      encType={props.multipart ? 'multipart/form-data' : undefined}
      noValidate
      data-once=""
      data-draft={typeof draft === 'object' ? draft.name : draft}
      data-draft-account={own?.account}
      data-draft-hours={own?.hours}
      {...props.data}
    >
      <input type="hidden" name={formKeyField} value={props.formKey ?? newToken(16)} />
      {props.carried ? <CarriedFields values={props.carried} /> : null}
      {props.children}
    </form>
  );
}

/** Earlier answers as hidden inputs: the state of a long form lives in the page, not in a session. */
export function CarriedFields({ values, except = [] }: { values: FormValues; except?: readonly string[] }) {
  const skipped = new Set([...except, formKeyField, 'go']);
  return Object.entries(values)
    .filter(([name]) => !skipped.has(name))
    .flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((one) => ({ name, one })))
    .filter(({ one }) => one !== '')
    .map(({ name, one }) => <input key={`${name}=${one}`} type="hidden" name={name} value={one} />);
}

/** Back to an earlier question, keeping what was typed: submits `go=<step>` without checking this page. */
export function BackButton({ step, children = '上一步' }: { step: string; children?: string }) {
  return (
    <LinkButton name="go" value={step} className="govuk-back-link app-back-button">
      {children}
    </LinkButton>
  );
}
