import type { ReactNode } from 'react';

/** Around a wide table: on a narrow screen it scrolls inside its frame, also from the keyboard. */
export function TableFrame({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached from the keyboard (WCAG 2.1.1)
    <section className="organization__scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
