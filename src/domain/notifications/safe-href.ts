import type { MessageData } from '@/domain/accounts';

/** The path a message leads to, on this site only; null when it names none. */
export function safeHref({ href = '' }: MessageData): string | null {
  return /^\/(?![/\\])/.test(href) ? href : null;
}
