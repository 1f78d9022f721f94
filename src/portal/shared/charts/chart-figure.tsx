import type { ReactNode } from 'react';
import type { DrawnChart } from './draw-chart';

/**
 * A drawing with its caption and its words; the table with the same numbers stands beside it, as `children` or, one for several drawings, on
 * the page, for whoever does not see the drawing and whoever wants to know exactly.
 */
export function ChartFigure(props: {
  drawn: DrawnChart;
  title: string;
  /** What can be seen, in one or two sentences. */
  description: string;
  children?: ReactNode;
}) {
  const { drawn, title, description, children } = props;
  const { id, content, width, height } = drawn;
  return (
    <figure className="app-chart app-chart--drawn">
      <figcaption className="govuk-heading-s" id={`${id}-title`}>
        {title}
      </figcaption>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-words`}
        focusable="false"
      >
        <title>{title}</title>
        <desc>{description}</desc>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing; the library escapes its words, plain-svg.ts takes out what could act */}
        <g dangerouslySetInnerHTML={{ __html: content }} />
      </svg>
      <p className="govuk-body-s app-chart__words" id={`${id}-words`}>
        {description}
      </p>
      {children}
    </figure>
  );
}
