import type { MessageData } from '@/domain/accounts';

/** Lines of one digest, at most; more is a list to open, not a message. */
const most = 20;

/** One message out of several, in their order. The address stays when they all lead to the same page. */
export function digestOf(messages: readonly MessageData[]): {
  subject: string;
  sentence: string;
  href: string | null;
} {
  const sentences = messages.map(({ sentence, text = '' }) => sentence ?? text);
  const [first] = messages;
  const isOne = messages.every(({ href, subject }) => href === first?.href && subject === first?.subject);
  const lines = sentences.slice(0, most).map((line, index) => `${index + 1}. ${line}`);
  const left = sentences.length - lines.length;
  return {
    subject: isOne && first?.subject ? first.subject : `${messages.length}条消息`,
    sentence: [...lines, ...(left > 0 ? [`还有${left}条，请打开查看。`] : [])].join('\n'),
    href: isOne ? (first?.href ?? null) : null,
  };
}
