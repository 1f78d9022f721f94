import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** The markup of some element, for looking at its semantics. */
export function render(element: ReactNode): string {
  return renderToStaticMarkup(element);
}
