import { createHmac, timingSafeEqual } from 'node:crypto';
import { fail } from '@/shared/errors';

/**
 * Values that travel through the browser but must come back as they left (ids of photos uploaded on an earlier page,
 * a verified phone number). Readable by the visitor, not changeable: nothing secret belongs here.
 */
interface Sealed {
  purpose: string;
  /** Milliseconds since 1970 after which it is worth nothing. */
  until: number;
  data: unknown;
}

/**
 * Seals a value into one line for a hidden field.
 * @param options.purpose what it is for; a seal for one purpose opens no other door
 * @param options.key the server's secret
 * @param options.now the present moment; it is good for `options.minutes` (default 120) from there
 */
export function seal(
  data: unknown,
  options: { purpose: string; key: string; now: Date; minutes?: number },
): string {
  const content: Sealed = {
    purpose: options.purpose,
    until: options.now.getTime() + (options.minutes ?? 120) * 60_000,
    data,
  };
  const body = Buffer.from(JSON.stringify(content)).toString('base64url');
  return `${body}.${signature(body, options.key)}`;
}

/**
 * Opens what {@link seal} closed.
 * @throws DomainError validation when it was changed, is for something else, or is too old
 */
export function unseal(text: string, options: { purpose: string; key: string; now: Date }): unknown {
  const [body = '', mark = ''] = text.split('.');
  const expected = Buffer.from(signature(body, options.key));
  const given = Buffer.from(mark);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) {
    fail('validation', { message: '页面内容已失效，请从头再填一次。', detail: 'seal does not match' });
  }
  const content = JSON.parse(Buffer.from(body, 'base64url').toString()) as Sealed;
  if (content.purpose !== options.purpose || content.until < options.now.getTime()) {
    fail('validation', {
      message: '页面停留太久，请从头再填一次。',
      detail: 'seal expired or for another purpose',
    });
  }
  return content.data;
}

function signature(body: string, key: string): string {
  return createHmac('sha256', `form-seal:${key}`).update(body).digest('base64url');
}
