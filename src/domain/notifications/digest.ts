import type { MessageData } from '@/domain/accounts';

/** Lines of one digest, at most; more is a list to open, not a message. */
const most = 20;

/**
 * One message out of several, in their order. The address stays when they all lead to the same page.
 * @param addressOf what each line ends with when they do not
 */
export function digestOf(
  messages: readonly MessageData[],
  addressOf: (message: MessageData) => string = () => '',
): {
  subject: string;
  sentence: string;
  href: string | null;
} {
  const [first] = messages;
  const isOne = messages.every(({ href, subject }) => href === first?.href && subject === first?.subject);
  const sentences = messages.map((message) => {
    const { sentence, text = '' } = message;
    return `${sentence ?? text}${isOne ? '' : addressOf(message)}`;
  });
  const lines = sentences.slice(0, most).map((line, index) => `${index + 1}. ${line}`);
  const left = sentences.length - lines.length;
  return {
    subject: isOne && first?.subject ? first.subject : `${messages.length}条消息`,
    sentence: [...lines, ...(left > 0 ? [`还有${left}条，请打开查看。`] : [])].join('\n'),
    href: isOne ? (first?.href ?? null) : null,
  };
}
