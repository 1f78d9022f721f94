import type { ReactNode } from 'react';
import { classNames } from './class-names';

/** A state in words; the colour only repeats what the word says. */
export type TagColour = 'grey' | 'green' | 'teal' | 'blue' | 'purple' | 'red' | 'orange' | 'yellow';

/** A state as a word on a tint. */
export function Tag({ colour, children }: { colour?: TagColour; children: ReactNode }) {
  return <strong className={classNames('govuk-tag', colour && `govuk-tag--${colour}`)}>{children}</strong>;
}

/** Something everybody on this page should know now. `success` also announces itself and takes the focus. */
export function NotificationBanner(props: {
  title?: string;
  kind?: 'notice' | 'success' | 'urgent';
  id?: string;
  children: ReactNode;
}) {
  const { kind = 'notice', id = 'notification-banner-title' } = props;
  const title = props.title ?? { notice: '提示', success: '办理成功', urgent: '紧急通知' }[kind];
  const className = classNames(
    'govuk-notification-banner',
    kind !== 'notice' && `govuk-notification-banner--${kind}`,
  );
  const content = (
    <>
      <div className="govuk-notification-banner__header">
        <h2 className="govuk-notification-banner__title" id={id}>
          {title}
        </h2>
      </div>
      <div className="govuk-notification-banner__content">{props.children}</div>
    </>
  );
  if (kind === 'success') {
    return (
      <div className={className} role="alert">
        {content}
      </div>
    );
  }
  return (
    <section className={className} aria-labelledby={id}>
      {content}
    </section>
  );
}

/** That something was done, after the page that did it; nothing without words. */
export function DoneBanner({ words, title }: { words: string | null | undefined; title?: string }) {
  if (!words) return null;
  return (
    <NotificationBanner kind="success" {...(title ? { title } : {})}>
      <p className="govuk-notification-banner__heading">{words}</p>
    </NotificationBanner>
  );
}

/** More for those who want it, for example the law behind a rule. */
export function Details({
  summary,
  open,
  children,
}: {
  summary: string;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details className="govuk-details" open={open}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{summary}</span>
      </summary>
      <div className="govuk-details__text">{children}</div>
    </details>
  );
}

/** A paragraph set apart by a line at its side. */
export function InsetText({ children }: { children: ReactNode }) {
  return <div className="govuk-inset-text">{children}</div>;
}

/** What happens if something is not done or not true. */
export function WarningText({ children }: { children: ReactNode }) {
  return (
    <div className="govuk-warning-text">
      <span className="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong className="govuk-warning-text__text">
        <span className="govuk-visually-hidden">注意：</span>
        {children}
      </strong>
    </div>
  );
}

/** The big confirmation at the end of a journey: what was done and its number. */
export function Panel({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="govuk-panel govuk-panel--confirmation">
      <h1 className="govuk-panel__title">{title}</h1>
      {children ? <div className="govuk-panel__body">{children}</div> : null}
    </div>
  );
}

/** Nothing here yet: says what this is for and what to do next, so that no page ends in a void. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="app-empty">
      <p className="app-empty__title">{title}</p>
      {children ? <div className="app-empty__body">{children}</div> : null}
    </div>
  );
}
