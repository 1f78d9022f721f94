import type { ReactNode } from 'react';

/** A box with one subject; the whole card can be pressed when it has an `href`. */
export function Card(props: {
  title: ReactNode;
  href?: string;
  meta?: ReactNode;
  headingLevel?: 2 | 3 | 4;
  children?: ReactNode;
}) {
  const Heading = `h${props.headingLevel ?? 2}` as const;
  return (
    <div className={props.href ? 'app-card app-card--link' : 'app-card'}>
      <Heading className="app-card__title">
        {props.href ? (
          <a className="govuk-link app-card__link" href={props.href}>
            {props.title}
          </a>
        ) : (
          props.title
        )}
      </Heading>
      {props.meta ? <p className="app-card__meta">{props.meta}</p> : null}
      {props.children ? <div className="app-card__body">{props.children}</div> : null}
    </div>
  );
}

/** Cards side by side where there is room; the two or three in a line keep one height. */
export function CardGrid({ children }: { children: ReactNode }) {
  return <div className="app-card-grid">{children}</div>;
}
