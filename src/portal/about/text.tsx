import type { ReactNode } from 'react';

/** A paragraph of reading text. */
export function P({ children }: { children: ReactNode }) {
  return <p className="govuk-body">{children}</p>;
}

/** A part of a text with its heading. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <h2 className="govuk-heading-m">{title}</h2>
      {children}
    </>
  );
}

/** Points of a list. */
export function Points({ children }: { children: ReactNode }) {
  return <ul className="govuk-list govuk-list--bullet">{children}</ul>;
}

/** A link inside a text. */
export function A({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className="govuk-link" href={href}>
      {children}
    </a>
  );
}
