import type { Piece } from '@/domain/publishing';

/** A text with the words searched for marked. */
export function Marked({ pieces }: { pieces: Piece[] }) {
  return pieces.map(({ text, mark }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: rendered once into static markup
    mark ? <mark key={index}>{text}</mark> : text,
  );
}
