import type { Actor } from '@/access';

/** The people behind a text, as ids. */
interface Authorship {
  author?: unknown;
  submittedBy?: unknown;
  contributors?: unknown;
}

/** Whether the person wrote, changed or submitted this text. */
export function tookPart(actor: Actor, { author, submittedBy, contributors }: Authorship): boolean {
  const others: unknown[] = Array.isArray(contributors) ? contributors : [];
  return actor.userId !== null && [author, submittedBy, ...others].includes(actor.userId);
}
