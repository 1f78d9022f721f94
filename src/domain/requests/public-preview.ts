import type { NamedPlace } from './place-match';
import { redact } from './redact';
import { titleFrom } from './title';

/** What everyone would read of a request that is not filed yet. */
export interface PublicPreview {
  title: string;
  body: string;
  /** Community and compound, as on the public page. */
  place: string | null;
  /** Whether numbers that point at a person were taken out. */
  redacted: boolean;
}

/** The public page of a request as it would look before any answer: the same title, body and place the page shows. */
export function publicPreview(body: string, place: NamedPlace | null): PublicPreview {
  const title = redact(titleFrom(body));
  const shown = redact(body);
  return {
    title,
    body: shown,
    place: place ? (place.kind === 'compound' ? `${place.within} ${place.name}`.trim() : place.name) : null,
    redacted: shown !== body,
  };
}
