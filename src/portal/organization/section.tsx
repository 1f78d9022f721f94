import type { ReactNode } from 'react';

/** One part of the page with its heading. */
export function Section(props: {
  id: string;
  title: string;
  more?: { href: string; text: string };
  children: ReactNode;
}) {
  return (
    <section className="app-section" aria-labelledby={`${props.id}-title`}>
      <div className="app-section__head">
        <h2 className="govuk-heading-m" id={`${props.id}-title`}>
          {props.title}
        </h2>
        {props.more ? (
          <a className="govuk-link" href={props.more.href}>
            {props.more.text}
          </a>
        ) : null}
      </div>
      {props.children}
    </section>
  );
}
